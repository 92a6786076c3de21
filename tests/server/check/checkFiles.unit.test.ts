import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { checkFiles } from '../../../server/check/checkFiles.ts';
import type { ContentFile } from '../../../server/content/Content.ts';
import { BAD_EXAMPLES, contentFiles, edited as edit, type Edit, PATHWAY, PLAN, withoutFlow } from './badExamples.ts';

const silent = () => Promise.resolve([]);

describe('checkFiles', () => {
  let files: ContentFile[];

  beforeAll(async () => {
    files = await contentFiles();
  });

  const check = (root: string, changed = files) => checkFiles(changed, { root, lint: silent });
  const edited = (...change: Edit): ContentFile[] => edit(files, change);

  it.each(['domestic-violence', 'intake'])('should find nothing to mend in %s as it is published', async (root) => {
    expect(await check(root)).toEqual([]);
  });

  it.each(BAD_EXAMPLES)('should find %s at %s', async (rule, place, change) => {
    const found = await check('domestic-violence', edited(...change));

    expect(found).toContainEqual(expect.objectContaining({ rule, ...(place === null ? {} : { place }) }));
    expect(found.every(({ message }) => /^[“A-Z].*\.$/s.test(message))).toBe(true);
  });

  it('should have a bad example of every rule', () => {
    const folder = new URL('../../../server/check/rules/', import.meta.url);
    const source = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const rules = [...source.join('\n').matchAll(/(?:\bat|\))\(\s*'([a-z]+(?:-[a-z]+)*)'|rule: '([a-z-]+)'/g)].map(
      ([, at, rule]) => at ?? rule,
    );
    // A personal answer takes a mark in a form; it has a test of its own below.
    const shown = new Set([...BAD_EXAMPLES.map(([rule]) => rule), 'answer-personal']);

    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((rule) => rule === undefined || !shown.has(rule))).toEqual([]);
  });

  it('should find a personal answer that a decision uses', async () => {
    const found = await check('domestic-violence', withMark('F07', 'assessment_safety_category', { pathway: 'no' }));

    expect(found).toContainEqual(expect.objectContaining({ rule: 'answer-personal', place: 'isSafe', file: PATHWAY }));
  });

  it('should find a personal answer that a form gives to the pathway', async () => {
    const found = await check('domestic-violence', withMark('F07', 'assessment_safety_category', { personal: 'yes' }));

    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'form-marks', place: 'assessment_safety_category', file: 'forms/F07.form' }),
    );
  });

  it('should find a table that asks for a question that was removed', async () => {
    const found = await check(
      'intake',
      edited('forms/F06.form', (text) => text.replaceAll('"key":"weapon_used"', '"key":"weapon_seen"')),
    );

    expect(found).toContainEqual(expect.objectContaining({ rule: 'answer-unknown', file: 'processes/intake/risk.dmn' }));
  });

  it('should find a circle of calls only where the called procedure waits for nobody', async () => {
    const round = edit(files, [
      PATHWAY,
      (text) => text.replace(/sourceRef="plan" targetRef="\w+"/, 'sourceRef="plan" targetRef="planStarts"'),
    ]);
    const passed = edit(round, [PLAN, (text) => text.replace('planIsDue" targetRef="actionPlan"', 'planIsDue" targetRef="planInForce"')]);
    const circles = async (changed: ContentFile[]) =>
      (await check('domestic-violence', changed)).filter(({ rule }) => rule === 'idle-circle');

    expect(await circles(round)).toEqual([]);
    expect(await circles(passed)).toEqual([expect.objectContaining({ place: 'planStarts', level: 'error', file: PATHWAY })]);
  });

  it('should say once what bpmnlint says too, and in our words what only bpmnlint says', async () => {
    const lint = (xml: string) =>
      Promise.resolve(
        xml.includes('id="actionPlan"')
          ? [
              { rule: 'label-required', element: 'actionPlan', message: 'Element is missing label/name' },
              { rule: 'element-type', element: 'planReturned', message: 'Element of type <X> not supported' },
            ]
          : [],
      );

    const found = await checkFiles(
      edited(PLAN, (text) => text.replace('name="Make the action plan"', '')),
      { root: 'domestic-violence', lint },
    );

    expect(found.filter(({ place }) => place === 'actionPlan').map(({ rule }) => rule)).not.toContain('label-required');
    expect(found).toContainEqual(expect.objectContaining({ rule: 'element-type', level: 'error', file: PLAN }));
  });

  it('should put errors before advice', async () => {
    const found = await check(
      'domestic-violence',
      edited(PATHWAY, (text) => withoutFlow(text.replace('<zeebe:header key="limit" value="safetyPlan" />', ''), 'isSafeToSafetyPlan')),
    );

    expect(found.map(({ level }) => level)).toEqual(
      [...found.map(({ level }) => level)].sort((a, b) => (a === b ? 0 : a === 'error' ? -1 : 1)),
    );
    expect(found.at(-1)).toMatchObject({ rule: 'step-limit', level: 'advice' });
  });

  function withMark(form: string, key: string, marks: Record<string, string>): ContentFile[] {
    return edited(`forms/${form}.form`, (text) => {
      const schema = JSON.parse(text) as { components: FormPart[] };
      const part = partOf(schema.components, key);
      part.properties = { ...part.properties, ...marks };
      return JSON.stringify(schema);
    });
  }
});

interface FormPart {
  key?: string;
  components?: FormPart[];
  properties?: Record<string, string>;
}

function partOf(parts: FormPart[], key: string): FormPart {
  const all = (each: FormPart): FormPart[] => [each, ...(each.components ?? []).flatMap(all)];
  const found = parts.flatMap(all).find((part) => part.key === key);
  if (found === undefined) throw new Error(`no question ${key}`);
  return found;
}
