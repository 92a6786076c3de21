import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addChoice, moveChoice, removeChoice, renameChoice } from '../../../../designer/studio/form/schema/choices.ts';
import { earlierQuestions } from '../../../../designer/studio/form/schema/earlierQuestions.ts';
import type { FormPart } from '../../../../designer/studio/form/schema/FormPart.ts';
import { readFormText, withRows, writeFormText } from '../../../../designer/studio/form/schema/formText.ts';
import { makeKey } from '../../../../designer/studio/form/schema/makeKey.ts';
import { changePathway, changePersonal, changeRequired, whyNotPathway } from '../../../../designer/studio/form/schema/partChanges.ts';
import { partNamed, partsBelow } from '../../../../designer/studio/form/schema/partTree.ts';
import { kindOf, newPart, QUESTION_KINDS } from '../../../../designer/studio/form/schema/questionKinds.ts';
import { usesOf } from '../../../../designer/studio/form/schema/usesOf.ts';
import { checkForm } from '#forms';

const forms = new URL('../../../../forms/', import.meta.url);
const names = readdirSync(forms).filter((name) => name.endsWith('.form'));
const formOf = (...components: FormPart[]): FormPart => ({ type: 'default', id: 'F', schemaVersion: 19, components });
const text = (key: string): FormPart => ({ type: 'textfield', id: `Field_${key}`, key, label: key.toUpperCase() });
const words = { label: 'New', choice: (number: number) => `Choice ${number}`, yes: 'Yes', no: 'No' };

describe('writeFormText', () => {
  test.each(names)('should write %s back letter by letter, rows of form-js left out', (name) => {
    const file = readFileSync(new URL(name, forms), 'utf8');
    const form = readFormText(file);
    expect(writeFormText(withRows(form), form)).toBe(file);
  });

  test('should keep rows that hold two questions, and those that were there before', () => {
    // given
    const two = formOf({ ...text('a'), layout: { row: 'R', columns: 8 } }, { ...text('b'), layout: { row: 'R', columns: 8 } });
    const one = formOf({ ...text('a'), layout: { row: 'R', columns: null } });
    // then
    expect(JSON.parse(writeFormText(withRows(two), two))).toEqual(two);
    expect(JSON.parse(writeFormText(withRows(one), one))).toEqual(one);
  });

  test('should refuse a text that is no form', () => {
    expect(() => readFormText('{"a":1}')).toThrow('components');
    expect(() => readFormText('not json')).toThrow();
  });
});

describe('makeKey', () => {
  test.each([
    ['Is the child in school?', 'is_the_child_in_school'],
    ["The client's age (years)", 'the_clients_age_years'],
    ['2. Ɛdeɛn?', 'edeen'],
    ['Éwé kɔkɔɔ', 'ewe_kokoo'],
    ['???', 'question'],
    ['Not', 'not_answer'],
  ])('should make a name of %j', (label, key) => {
    expect(makeKey(label, new Set())).toBe(key);
  });

  test('should make it unlike any that is taken', () => {
    expect(makeKey('Name', new Set(['name', 'name_2']))).toBe('name_3');
  });
});

describe('newPart', () => {
  test.each(QUESTION_KINDS.filter((kind) => kind !== 'page' && kind !== 'words'))('should make a %s that publishing takes', (kind) => {
    // given
    const part = { id: 'Field_new', ...newPart(kind, 'new', words) } as FormPart;
    // then
    expect(kindOf(part)).toBe(kind);
    expect(checkForm(formOf(part))).toEqual([]);
  });
});

describe('choices', () => {
  const choices = [
    { label: 'Safe', value: 'safe' },
    { label: 'Unsafe', value: 'unsafe', other: 1 },
  ];

  test('should never change the value of a choice that is renamed', () => {
    expect(renameChoice(choices, { index: 1, label: 'Not safe', fresh: false })[1]).toEqual({
      label: 'Not safe',
      value: 'unsafe',
      other: 1,
    });
  });

  test('should make the value of a new choice from its words, unlike the others', () => {
    const added = addChoice(choices, 'Safe');
    expect(added[2]).toEqual({ label: 'Safe', value: 'safe_2' });
    expect(renameChoice(added, { index: 2, label: 'Not known yet', fresh: true })[2]?.value).toBe('not_known_yet');
  });

  test('should move and remove', () => {
    expect(moveChoice(choices, 1, -1).map(({ value }) => value)).toEqual(['unsafe', 'safe']);
    expect(removeChoice(choices, 0).map(({ value }) => value)).toEqual(['unsafe']);
  });
});

describe('marks', () => {
  const radio: FormPart = { type: 'radio', id: 'r', key: 'r', label: 'R', properties: { vendor: 'x', share: 'yes' }, validate: { odd: 1 } };

  test('should let the pathway use an answer only when it is not personal, and keep what others wrote', () => {
    const on = { ...radio, ...changePathway(radio, true) };
    expect(on.properties).toEqual({ vendor: 'x', share: 'yes', personal: 'no', pathway: 'yes' });
    expect(changePersonal(on, true)).toEqual({ properties: { vendor: 'x', share: 'yes' } });
  });

  test('should be required in one way at a time', () => {
    const when = { ...radio, ...changeRequired(radio, 'when', 'a = "b"') };
    expect(when).toMatchObject({ properties: { requiredIf: 'a = "b"' }, validate: { odd: 1 } });
    expect(changeRequired(when, 'always')).toEqual({ properties: { vendor: 'x', share: 'yes' }, validate: { odd: 1, required: true } });
  });

  test.each([
    ['textfield', undefined, 'free'],
    ['datetime', undefined, 'free'],
    ['select', 'locations', 'place'],
    ['select', 'pathways', null],
    ['number', undefined, null],
  ])('should say for %s of %s why the pathway may not use it: %s, as publishing does', (type, valuesKey, why) => {
    const part = {
      type,
      id: 'x',
      key: 'x',
      label: 'X',
      ...(valuesKey === undefined ? {} : { valuesKey }),
      ...(type === 'datetime' ? { subtype: 'date' } : {}),
    };
    expect(whyNotPathway(part)).toBe(why);
    const marked = { ...part, properties: { personal: 'no', pathway: 'yes' } };
    expect(checkForm(formOf(marked)).some(({ code }) => code === 'marks')).toBe(why !== null);
  });
});

describe('the tree of a form', () => {
  const form = formOf(
    { type: 'group', id: 'G1', label: 'One', components: [text('a'), { type: 'text', id: 'T', text: 'Words' }] },
    {
      type: 'dynamiclist',
      id: 'L',
      path: 'rows',
      label: 'Rows',
      components: [text('inRow'), { ...text('later'), conditional: { hide: '=if a = "inRow" then false else true' } }],
    },
    { ...text('last'), properties: { requiredIf: 'a = "x"' } },
  );
  const part = (name: string): FormPart => partNamed(form, name)!;

  test('should offer earlier questions that a condition can see', () => {
    const keys = (name: string): string[] => earlierQuestions(form, part(name)).map(({ key }) => key);
    expect([keys('a'), keys('later'), keys('last')]).toEqual([[], ['a', 'inRow'], ['a']]);
  });

  test('should find a part by its name, its place in rows, its id or the title of a page', () => {
    expect(['a', 'rows.0.inRow', 'Field_last', 'One'].map((name) => part(name).id)).toEqual(['Field_a', 'Field_inRow', 'Field_last', 'G1']);
    expect(partNamed(form, 'nowhere')).toBeNull();
  });

  test('should say what hangs on a part and on everything in it', () => {
    const usedBy = new Map([['a', ["Decision 'Is it safe?'"]]]);
    expect(usesOf(form, part('One'), usedBy)).toEqual({ places: ["Decision 'Is it safe?'"], questions: ['LATER', 'LAST'] });
    expect(usesOf(form, part('inRow'), usedBy)).toEqual({ places: [], questions: [] });
  });

  test('should see every question of the forms in use as one of the everyday kinds', () => {
    const strange = names.flatMap((name) =>
      partsBelow(readFormText(readFileSync(new URL(name, forms), 'utf8'))).filter((each) => kindOf(each) === null),
    );
    expect(strange).toEqual([]);
  });
});
