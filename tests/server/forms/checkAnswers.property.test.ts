import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers, personalFields, pathwayAnswers, type Answers } from '#forms';
import { formIds, readFormFile } from '../../content/support/content.ts';

interface Component {
  readonly type: string;
  readonly key?: string;
  readonly path?: string;
  readonly valuesKey?: string;
  readonly values?: readonly { readonly value: string }[];
  readonly components?: readonly Component[];
}

/** A form or a part of it that holds others. */
interface Parts {
  readonly components?: unknown;
}

/** Questions and lists of one level, groups opened. */
function level(component: Parts): Component[] {
  return ((component.components ?? []) as Component[]).flatMap((child) =>
    child.type === 'group' ? level(child) : child.key === undefined && child.path === undefined ? [] : [child],
  );
}

const junk = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.constant({ a: 1 }),
);

/** Mostly sensible answers with wrong ones strewn in. */
function answersOf(component: Parts): fc.Arbitrary<Answers> {
  const entries = level(component).map(
    (child) =>
      [
        child.path ?? child.key ?? '',
        fc.option(fc.oneof({ weight: 120, arbitrary: sensible(child) }, { weight: 1, arbitrary: junk }), { nil: undefined }),
      ] as const,
  );
  return fc
    .record(Object.fromEntries(entries))
    .chain((known) => fc.option(fc.record({ stray_key: junk }), { nil: {}, freq: 1 }).map((stray) => ({ ...known, ...stray })));
}

function sensible(child: Component): fc.Arbitrary<unknown> {
  const values = child.values?.map(({ value }) => value) ?? ['x'];
  switch (child.type) {
    case 'dynamiclist':
      return fc.array(answersOf(child), { maxLength: 3 });
    case 'select':
    case 'radio':
      return fc.constantFrom(...values);
    case 'checklist':
    case 'taglist':
      return fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
    case 'number':
      return fc.integer({ min: 0, max: 120 });
    case 'checkbox':
      return fc.boolean();
    case 'datetime':
      return fc.constantFrom('2026-11-20', '2025-01-31', '2024-02-29', '1999-12-31');
    default:
      return fc.constant(sampleText(child.key ?? ''));
  }
}

function sampleText(key: string): string {
  if (/phone/.test(key)) return '024 123 4567';
  if (/email/.test(key)) return 'ama@example.org';
  return key === 'national_id_no' ? 'GHA-123456789-0' : 'Ama';
}

const context = {
  today: '2026-11-24',
  options: {
    offices: [{ label: 'X', value: 'x' }],
    locations: [{ label: 'X', value: 'x' }],
    pathways: [{ label: 'X', value: 'x' }],
    shareable: [{ label: 'X', value: 'x' }],
  },
};

function mustFit(component: Parts, answers: Answers): void {
  const children = new Map(level(component).map((child) => [child.path ?? child.key ?? '', child]));
  for (const [key, value] of Object.entries(answers)) {
    const child = children.get(key);
    expect(child).toBeDefined();
    if (child?.path !== undefined) for (const row of value as Answers[]) mustFit(child, row);
    const known = child?.values?.map((choice) => choice.value) ?? (child?.valuesKey === undefined ? null : ['x']);
    if (known !== null) for (const one of [value].flat()) expect(known).toContain(one);
  }
}

it.each(formIds())('should accept of %s only its own questions with its own choices, and accept the same again', (id) => {
  const schema = readFormFile(id);
  let accepted = 0;
  fc.assert(
    fc.property(answersOf(schema), (answers) => {
      const checked = checkAnswers(schema, answers, context);
      if (!checked.ok) {
        expect(checked.errors.length).toBeGreaterThan(0);
        return;
      }
      accepted += 1;
      mustFit(schema, checked.answers);
      expect(checkAnswers(schema, { ...checked.answers }, { ...context, known: checked.answers })).toEqual(checked);
      const personal = new Set(personalFields(schema));
      expect(Object.keys(pathwayAnswers(schema, checked.answers)).filter((key) => personal.has(key))).toEqual([]);
    }),
    { numRuns: 25, seed: 20261124 },
  );
  expect(accepted).toBeGreaterThan(0);
});

it('should never throw, whatever is sent', () => {
  const schema = readFormFile('F10');
  fc.assert(
    fc.property(fc.jsonValue(), (anything) => {
      const checked = checkAnswers(schema, anything, context);
      expect(checked.ok || checked.errors.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});
