import { readCondition, readShownWhen, writeCondition, writeShownWhen, type Condition } from '#feel';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const forms = new URL('../../../forms/', import.meta.url);
const all = (...tests: Condition['tests']): Condition => ({ join: 'all', tests });
const any = (...tests: Condition['tests']): Condition => ({ join: 'any', tests });

/** Every condition of the forms that are in use. */
function conditionsInUse(kind: 'hide' | 'requiredIf'): string[] {
  return readdirSync(forms)
    .filter((name) => name.endsWith('.form'))
    .flatMap((name) => [...readFileSync(new URL(name, forms), 'utf8').matchAll(new RegExp(`"${kind}": (".*")`, 'g'))])
    .map((match) => JSON.parse(match[1]!) as string);
}

describe('readCondition', () => {
  test.each([
    ['a = "b"', all({ key: 'a', is: 'is', value: 'b' })],
    ['a = "b" or a = "c"', any({ key: 'a', is: 'is', value: 'b' }, { key: 'a', is: 'is', value: 'c' })],
    ['a != null and a != "b"', all({ key: 'a', is: 'isNot', value: 'b' })],
    ['a = null or count(a) = 0', all({ key: 'a', is: 'emptyList', value: null })],
    ['a != null and a != ""', all({ key: 'a', is: 'answeredText', value: null })],
    ['a != true', all({ key: 'a', is: 'isNotOrEmpty', value: true })],
    [
      '(a != null and a != b) or (c != null and c != d)',
      any({ key: 'a', is: 'isNot', value: { question: 'b' } }, { key: 'c', is: 'isNot', value: { question: 'd' } }),
    ],
    [
      'a = "no" and b != null and list contains(b, "other")',
      all({ key: 'a', is: 'is', value: 'no' }, { key: 'b', is: 'includes', value: 'other' }),
    ],
    ['18 <= age', all({ key: 'age', is: 'atLeast', value: 18 })],
    ['= ticked', all({ key: 'ticked', is: 'is', value: true })],
    ['n != null and n > 3', all({ key: 'n', is: 'more', value: 3 })],
    ['(n != null and n > 3) or a = "b"', any({ key: 'n', is: 'more', value: 3 }, { key: 'a', is: 'is', value: 'b' })],
    ['n != null and (n != null and n > 3)', all({ key: 'n', is: 'answered', value: null }, { key: 'n', is: 'more', value: 3 })],
    ['t > -3.5', all({ key: 't', is: 'more', value: -3.5 })],
  ])('should read %s', (feel, expected) => {
    expect(readCondition(feel)).toEqual(expected);
  });

  test.each([
    '',
    'a =',
    'a = "b',
    'a + 1 = 2',
    '(a = "b" or c = "d") and e = "f"',
    'count(a) = 0',
    'some x in a satisfies x = 1',
    'a = today()',
    'a in ("x", "y")',
    'duration(limits.x) > duration("P1D")',
    'a = "\\u0041"',
    'a.b = 1',
    'or = 1',
  ])('should leave %j to expert mode', (feel) => {
    expect(readCondition(feel)).toBeNull();
  });

  test('should read every requiredIf in use', () => {
    const found = conditionsInUse('requiredIf');
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((feel) => readCondition(feel) === null)).toEqual([]);
  });
});

describe('readShownWhen', () => {
  test.each([
    ['=if a = "b" then false else true', all({ key: 'a', is: 'is', value: 'b' })],
    ['=if a = "b" then true else false', all({ key: 'a', is: 'isNotOrEmpty', value: 'b' })],
    ['=not(a = "b")', all({ key: 'a', is: 'is', value: 'b' })],
    ['=a != "b"', all({ key: 'a', is: 'is', value: 'b' })],
    ['=a != "b" and a != "c"', any({ key: 'a', is: 'is', value: 'b' }, { key: 'a', is: 'is', value: 'c' })],
    ['=a = null', all({ key: 'a', is: 'answered', value: null })],
  ])('should read %s', (hide, expected) => {
    expect(readShownWhen(hide)).toEqual(expected);
  });

  test.each(['=not(list contains(a, "b"))', '=not(n > 3)', '=n > 3', '=if a = "b" then c else true', '=true'])(
    'should not read %s, which plain words would say differently for an unanswered question',
    (hide) => {
      expect(readShownWhen(hide)).toBeNull();
    },
  );

  test('should read every hide in use and write it back letter by letter', () => {
    const found = conditionsInUse('hide');
    expect(found.length).toBeGreaterThan(40);
    const rewritten = found.map((hide) => {
      const read = readShownWhen(hide);
      return read === null ? null : writeShownWhen(read);
    });
    const bare = (text: string | null): string | undefined => text?.replace(/[()]/g, '');
    expect(rewritten.map(bare)).toEqual(found.map(bare));
  });
});

describe('writeCondition', () => {
  test('should quote what would end the text', () => {
    expect(writeCondition(all({ key: 'a', is: 'is', value: 'say "no" \\ now' }))).toBe('a = "say \\"no\\" \\\\ now"');
  });
});
