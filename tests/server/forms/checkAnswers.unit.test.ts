import { describe, expect, it } from '@jest/globals';
import { checkAnswers, type CheckContext } from '#forms';
import { form } from './support/form.ts';

const schema = form(
  { type: 'textfield', key: 'name', label: 'Name', validate: { required: true, maxLength: 10 } },
  { type: 'number', key: 'age', label: 'Age', decimalDigits: 0, validate: { min: 0, max: 120 } },
  { type: 'select', key: 'source', label: 'Source', values: [choice('police'), choice('other')] },
  {
    type: 'textfield',
    key: 'source_other',
    label: 'Which?',
    conditional: { hide: '=source != "other"' },
    properties: { requiredIf: 'source = "other"' },
  },
  { type: 'checklist', key: 'reasons', label: 'Reasons', values: [choice('a'), choice('b')] },
  { type: 'checkbox', key: 'agreed', label: 'Agreed' },
  { type: 'datetime', subtype: 'date', key: 'day', dateLabel: 'Day', properties: { notFuture: 'yes' } },
  { type: 'select', key: 'office', label: 'Office', valuesKey: 'offices' },
  { type: 'textfield', key: 'proposed', label: 'Proposed', readonly: true },
  { type: 'textfield', key: 'email', label: 'Email', validate: { validationType: 'email' } },
  { type: 'textfield', key: 'card', label: 'Card', validate: { pattern: '^GHA-\\d+$' } },
);

function errorsOf(answers: unknown, context: CheckContext = {}): Record<string, string> {
  const checked = checkAnswers(schema, answers, context);
  return checked.ok ? {} : Object.fromEntries(checked.errors.map(({ field, code }) => [field, code]));
}

describe('answers that are taken', () => {
  it('should keep what was answered and drop what is empty', () => {
    const checked = checkAnswers(schema, { name: 'Ama', age: 14, source: '', reasons: [], email: null, agreed: false, day: '2026-11-24' });
    expect(checked).toEqual({ ok: true, answers: { name: 'Ama', age: 14, agreed: false, day: '2026-11-24' } });
  });

  it('should drop answers that a condition hides', () => {
    expect(checkAnswers(schema, { name: 'Ama', source: 'police', source_other: 'chief' })).toEqual({
      ok: true,
      answers: { name: 'Ama', source: 'police' },
    });
  });

  it('should take choices that the server fills in', () => {
    const options = { offices: [{ label: 'DOVVSU Tema', value: 'dovvsu-TMA2' }] };
    expect(errorsOf({ name: 'Ama', office: 'dovvsu-TMA2' }, { options })).toEqual({});
    expect(errorsOf({ name: 'Ama', office: 'dovvsu-TWMA' }, { options })).toEqual({ office: 'option' });
    expect(errorsOf({ name: 'Ama', office: 'dovvsu-TMA2' })).toEqual({ office: 'option' });
  });

  it('should take read-only answers from the server alone', () => {
    const context = { known: { proposed: 'domestic-violence' } };
    expect(checkAnswers(schema, { name: 'Ama', proposed: 'social-protection' }, context)).toEqual({
      ok: true,
      answers: { name: 'Ama', proposed: 'domestic-violence' },
    });
    expect(checkAnswers(schema, { name: 'Ama', proposed: 'x' })).toEqual({ ok: true, answers: { name: 'Ama' } });
  });
});

describe('answers that have to be mended', () => {
  it.each([
    ['a missing answer', { name: '  ' }, { name: 'required' }],
    ['text that is too long', { name: 'x'.repeat(11) }, { name: 'too-long' }],
    ['a number as text', { name: 'A', age: '14' }, { age: 'type' }],
    ['a broken number', { name: 'A', age: 14.5 }, { age: 'type' }],
    ['a number that is too low', { name: 'A', age: -1 }, { age: 'min' }],
    ['a number that is too high', { name: 'A', age: 121 }, { age: 'max' }],
    ['an unknown choice', { name: 'A', source: 'chief' }, { source: 'option' }],
    ['a choice that is not text', { name: 'A', source: ['police'] }, { source: 'option' }],
    ['an unknown choice among many', { name: 'A', reasons: ['a', 'z'] }, { reasons: 'option' }],
    ['the same choice twice', { name: 'A', reasons: ['a', 'a'] }, { reasons: 'option' }],
    ['a tick box with text', { name: 'A', agreed: 'yes' }, { agreed: 'type' }],
    ['a day that does not exist', { name: 'A', day: '2026-02-30' }, { day: 'date' }],
    ['a day in other words', { name: 'A', day: '24 Nov 2026' }, { day: 'date' }],
    ['a day to come', { name: 'A', day: '2026-11-25' }, { day: 'future' }],
    ['an address without at', { name: 'A', email: 'ama' }, { email: 'pattern' }],
    ['a number of another shape', { name: 'A', card: '123' }, { card: 'pattern' }],
    ['what a condition requires', { name: 'A', source: 'other' }, { source_other: 'required' }],
    ['a question that is not on the form', { name: 'A', phone: '1' }, { phone: 'unknown' }],
    [
      'a name of the language itself',
      JSON.parse('{"name":"A","__proto__":{"x":1},"constructor":1}'),
      { ['__proto__']: 'unknown', constructor: 'unknown' },
    ],
  ])('should name %s', (_case, answers, errors) => {
    expect(Object.entries(errorsOf(answers, { today: '2026-11-24' })).sort()).toEqual(Object.entries(errors).sort());
  });

  it.each([[null], ['text'], [[]], [7]])('should refuse %j as a whole', (answers) => {
    expect(errorsOf(answers)).toEqual({ '': 'type' });
  });

  it('should refuse answers that are too large as a whole', () => {
    expect(errorsOf({ name: 'x'.repeat(200_001) })).toEqual({ '': 'too-large' });
  });

  it('should speak plainly and never repeat the answer', () => {
    const checked = checkAnswers(schema, { name: 'A', source: 'Kwame Mensah', day: 'Kwame Mensah', age: 'Kwame Mensah' });
    const messages = checked.ok ? [] : checked.errors.map(({ message }) => message);
    expect(messages).toEqual(['Write a number.', 'Choose one of the options.', 'Choose a day, like 24 Nov 2026.']);
  });
});

describe('drafts', () => {
  it('should keep what is unfinished, hidden or not among the choices', () => {
    const draft = { source: 'police', source_other: 'chief', age: 400, card: '1' };
    expect(checkAnswers(schema, draft, { draft: true })).toEqual({ ok: true, answers: draft });
  });

  it('should refuse unknown questions and wrong kinds even so', () => {
    expect(errorsOf({ phone: '1', age: 'x' }, { draft: true })).toEqual({ phone: 'unknown', age: 'type' });
  });
});

describe('conditions that hang on each other', () => {
  const chain = form(
    { type: 'radio', key: 'a', label: 'A', values: [choice('yes'), choice('no')] },
    { type: 'radio', key: 'b', label: 'B', values: [choice('yes'), choice('no')], conditional: { hide: '=a != "yes"' } },
    {
      type: 'group',
      id: 'page',
      label: 'C',
      conditional: { hide: '=if b = "yes" then false else true' },
      components: [{ type: 'textfield', key: 'c', label: 'C', validate: { required: true } }],
    },
  );

  it('should hide what hangs on a hidden answer', () => {
    expect(checkAnswers(chain, { a: 'no', b: 'yes', c: 'x' })).toEqual({ ok: true, answers: { a: 'no' } });
  });

  it('should require what is shown in the end', () => {
    expect(checkAnswers(chain, { a: 'yes', b: 'yes' })).toMatchObject({ ok: false, errors: [{ field: 'c', code: 'required' }] });
  });

  it('should come to an end when two questions hide each other', () => {
    const circle = form(
      { type: 'textfield', key: 'a', label: 'A', conditional: { hide: '=b != null' } },
      { type: 'textfield', key: 'b', label: 'B', conditional: { hide: '=a != null' } },
    );
    expect(checkAnswers(circle, { a: '1', b: '2' }).ok).toBe(true);
  });
});

describe('rows of a list', () => {
  const list = form(
    { type: 'radio', key: 'mode', label: 'Mode', values: [choice('strict'), choice('loose')] },
    {
      type: 'dynamiclist',
      id: 'list',
      path: 'plan',
      label: 'Plan',
      properties: { maxRows: '2' },
      components: [
        { type: 'textfield', key: 'action', label: 'Action', validate: { required: true } },
        { type: 'radio', key: 'done', label: 'Done?', values: [choice('yes'), choice('no')] },
        {
          type: 'textfield',
          key: 'why',
          label: 'Why not?',
          conditional: { hide: '=if done = "no" and mode = "strict" then false else true' },
          properties: { requiredIf: 'done = "no"' },
        },
      ],
    },
  );

  it('should check each row by itself and name the field with its row', () => {
    const checked = checkAnswers(list, { mode: 'strict', plan: [{ action: 'x', done: 'no' }, { done: 'maybe' }] });
    expect(checked.ok ? [] : checked.errors.map(({ field, code }) => [field, code])).toEqual([
      ['plan.0.why', 'required'],
      ['plan.1.action', 'required'],
      ['plan.1.done', 'option'],
    ]);
  });

  it('should drop empty rows and hidden answers of a row', () => {
    expect(checkAnswers(list, { mode: 'loose', plan: [{ action: '' }, { action: 'x', done: 'no', why: 'y' }] })).toEqual({
      ok: true,
      answers: { mode: 'loose', plan: [{ action: 'x', done: 'no' }] },
    });
  });

  it.each([
    ['too many rows', [{ action: '1' }, { action: '2' }, { action: '3' }], { plan: 'too-many' }],
    ['rows that are no rows', ['x'], { plan: 'type' }],
    ['no list', { action: '1' }, { plan: 'type' }],
    ['unknown questions in a row', [{ action: '1', phone: '2' }], { 'plan.0.phone': 'unknown' }],
  ])('should name %s', (_case, plan, errors) => {
    const checked = checkAnswers(list, { plan });
    expect(checked.ok ? {} : Object.fromEntries(checked.errors.map(({ field, code }) => [field, code]))).toEqual(errors);
  });
});

function choice(value: string): { label: string; value: string } {
  return { label: value.toUpperCase(), value };
}
