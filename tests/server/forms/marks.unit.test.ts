import { describe, expect, it } from '@jest/globals';
import { checkForm, describeAnswers, formMarks, pathwayAnswers, personalFields, prefillVariables, shareableFields } from '#forms';
import { form } from './support/form.ts';

const YES_NO = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
];
const OPEN = { personal: 'no' };
const schema = form(
  { type: 'textfield', key: 'name', label: 'Name', properties: { share: 'yes', sensitivity: 'high' } },
  { type: 'radio', key: 'urgent', label: 'Urgent?', values: YES_NO, properties: { ...OPEN, pathway: 'yes', share: 'yes' } },
  {
    type: 'checklist',
    key: 'needs',
    label: 'Needs',
    values: [
      { label: 'Shelter', value: 'shelter' },
      { label: 'Health', value: 'health' },
    ],
    properties: { ...OPEN, pathway: 'yes' },
  },
  { type: 'datetime', subtype: 'date', key: 'day', dateLabel: 'Day', properties: OPEN },
  { type: 'select', key: 'office', label: 'Office', valuesKey: 'offices', properties: OPEN },
  { type: 'radio', key: 'risk', label: 'Risk', values: YES_NO, readonly: true, properties: { ...OPEN, prefill: 'proposedRisk' } },
  { type: 'checkbox', key: 'agreed', label: 'Agreed', properties: OPEN },
  {
    type: 'dynamiclist',
    id: 'l',
    path: 'plan',
    label: 'Plan',
    components: [{ type: 'textfield', key: 'action', label: 'Action', properties: { share: 'yes' } }],
  },
  {
    type: 'dynamiclist',
    id: 'm',
    path: 'visits',
    label: 'Visit',
    components: [{ type: 'datetime', subtype: 'date', key: 'on', dateLabel: 'On', properties: OPEN }],
  },
);

describe('marks', () => {
  it('should give the pathway every marked answer, null where there is none, and nothing else', () => {
    expect(pathwayAnswers(schema, { name: 'Ama', urgent: 'yes', day: '2026-11-24' })).toEqual({ urgent: 'yes', needs: null });
  });

  it('should refuse a personal field for the pathway', () => {
    const wrong = form({ type: 'radio', key: 'x', label: 'X', values: YES_NO, properties: { pathway: 'yes' } });
    expect(() => pathwayAnswers(wrong, {})).toThrow(/personal/);
  });

  it('should hold everything personal that is not said to be open, and lists as a whole', () => {
    expect(personalFields(schema)).toEqual(['name', 'plan']);
  });

  it('should name what may be shared and what is filled by the procedure', () => {
    expect(shareableFields(schema)).toEqual(['name', 'urgent']);
    expect(prefillVariables(schema)).toEqual([{ key: 'risk', variable: 'proposedRisk', readonly: true }]);
    expect(formMarks(schema).get('name')).toMatchObject({ personal: true, sensitivity: 'high', pathway: false });
  });
});

describe('answers as people read them', () => {
  it('should show labels, days, lists and yes or no in the order of the form', () => {
    const answers = {
      agreed: true,
      visits: [{ on: '2026-01-02' }],
      name: 'Ama',
      needs: ['health', 'shelter'],
      day: '2026-11-24',
      urgent: 'no',
      office: 'ghs-TMA2',
      plan: [{ action: 'Call' }, { action: 'Visit' }],
    };
    const options = { offices: [{ label: 'Tema General Hospital', value: 'ghs-TMA2' }] };
    expect(describeAnswers(schema, answers, { options })).toEqual([
      { key: 'name', label: 'Name', text: 'Ama', personal: true },
      { key: 'urgent', label: 'Urgent?', text: 'No', personal: false },
      { key: 'needs', label: 'Needs', text: 'Health, Shelter', personal: false },
      { key: 'day', label: 'Day', text: '24 Nov 2026', personal: false },
      { key: 'office', label: 'Office', text: 'Tema General Hospital', personal: false },
      { key: 'agreed', label: 'Agreed', text: 'Yes', personal: false },
      { key: 'plan.0.action', label: 'Plan 1: Action', text: 'Call', personal: true },
      { key: 'plan.1.action', label: 'Plan 2: Action', text: 'Visit', personal: true },
      { key: 'visits.0.on', label: 'Visit 1: On', text: '2 Jan 2026', personal: false },
    ]);
  });

  it('should leave out what is not answered and survive what is broken', () => {
    expect(describeAnswers(schema, { name: ' ', needs: [], plan: 'x', day: null })).toEqual([]);
  });
});

describe('forms that may not be published', () => {
  const text = { type: 'textfield', key: 'a', label: 'A' };
  it.each([
    ['without a question', form({ type: 'text', text: 'Hello' }), 'type'],
    ['with an unknown kind of part', form(text, { type: 'filepicker', key: 'f', label: 'F' }), 'type'],
    ['with a time', form(text, { type: 'datetime', subtype: 'time', key: 't', label: 'T' }), 'type'],
    ['with a question without a key', form(text, { type: 'textfield', label: 'B' }), 'key'],
    ['with a key of other signs', form(text, { type: 'textfield', key: 'b c', label: 'B' }), 'key'],
    ['with a list without a path', form(text, { type: 'dynamiclist', label: 'L', components: [] }), 'key'],
    ['with two questions of one key', form(text, { type: 'group', label: 'G', components: [text] }), 'duplicate'],
    ['with no choices', form(text, { type: 'select', key: 's', label: 'S', values: [] }), 'choices'],
    ['with one choice twice', form(text, { type: 'radio', key: 's', label: 'S', values: [YES_NO[0], YES_NO[0]] }), 'choices'],
    [
      'with a personal field in the pathway',
      form({ type: 'radio', key: 's', label: 'S', values: YES_NO, properties: { pathway: 'yes' } }),
      'marks',
    ],
    ['with free text in the pathway', form({ ...text, properties: { ...OPEN, pathway: 'yes' } }), 'marks'],
    [
      'with a place in the pathway',
      form({ type: 'select', key: 's', label: 'S', valuesKey: 'locations', properties: { ...OPEN, pathway: 'yes' } }),
      'marks',
    ],
    ['with a condition that cannot be read', form({ ...text, conditional: { hide: '=if if' } }), 'condition'],
    ['with a condition on a question that is not there', form({ ...text, properties: { requiredIf: 'b = "x"' } }), 'condition'],
    ['with a pattern that cannot be read', form({ ...text, validate: { pattern: '(' } }), 'pattern'],
  ])('should name a form %s', (_case, wrong, code) => {
    expect(checkForm(wrong).map((fault) => fault.code)).toContain(code);
  });

  it('should find nothing in a sound form, with conditions on rows, functions and loops', () => {
    const sound = form(
      { type: 'taglist', key: 'needs', label: 'Needs', values: YES_NO },
      { ...text, conditional: { hide: '=not(some n in needs satisfies n = "yes") or count(needs) > 3' } },
      {
        type: 'dynamiclist',
        path: 'rows',
        label: 'Rows',
        components: [{ type: 'textfield', key: 'b', label: 'B', conditional: { hide: '=a = b' } }],
      },
    );
    expect(checkForm(sound)).toEqual([]);
  });
});
