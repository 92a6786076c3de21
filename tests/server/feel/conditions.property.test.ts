import {
  TEST_WORDS,
  needsValue,
  readCondition,
  readShownWhen,
  writeCondition,
  writeShownWhen,
  type Condition,
  type ConditionTest,
} from '#feel';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from 'feelin';

const KEYS = ['age', 'risk_level', 'needs', 'consent1', 'x'];
const words = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'B', '_', ' ', '"', '\\', 'ɛ', '\n', "'", '=') });
const numbers = fc.integer({ min: -100_000, max: 100_000 }).map((whole) => whole / 100);

const tests = fc.constantFrom(...KEYS).chain((key) =>
  fc.constantFrom(...TEST_WORDS).chain((is): fc.Arbitrary<ConditionTest> => {
    if (!needsValue(is)) return fc.constant({ key, is, value: null });
    if (is === 'includes' || is === 'excludes') return words.map((value) => ({ key, is, value }));
    if (['more', 'less', 'atLeast', 'atMost'].includes(is)) return numbers.map((value) => ({ key, is, value }));
    return fc.oneof(words, numbers, fc.boolean(), fc.constant({ question: 'other' })).map((value) => ({ key, is, value }));
  }),
);

/** Conditions as the builder makes them: one test a question. */
const conditions = fc
  .record({
    join: fc.constantFrom('all' as const, 'any' as const),
    tests: fc.uniqueArray(tests, { minLength: 1, maxLength: 4, selector: (each) => each.key }),
  })
  .map((condition): Condition => (condition.tests.length === 1 ? { ...condition, join: 'all' } : condition));

const answers = fc.record(
  Object.fromEntries(
    [...KEYS, 'other'].map((key) => [key, fc.option(fc.oneof(words, numbers, fc.boolean(), fc.array(words, { maxLength: 3 })))]),
  ),
);

describe('plain conditions and FEEL', () => {
  test('should read back every condition as it was written', () => {
    fc.assert(fc.property(conditions, (condition) => expect(readCondition(writeCondition(condition))).toEqual(condition)));
  });

  test('should read back every "shown only when" as it was written', () => {
    fc.assert(fc.property(conditions, (condition) => expect(readShownWhen(writeShownWhen(condition))).toEqual(condition)));
  });

  test('should hide exactly when the shown condition does not hold', () => {
    fc.assert(
      fc.property(conditions, answers, (condition, given) => {
        const shown = evaluate(writeCondition(condition), given).value === true;
        expect(evaluate(writeShownWhen(condition).slice(1), given).value).toBe(!shown);
      }),
    );
  });

  test('should be true or false where nothing was answered, as a decision needs it', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const nothing = Object.fromEntries([...KEYS, 'other'].map((key) => [key, null]));
        expect(typeof evaluate(writeCondition(condition), nothing).value).toBe('boolean');
      }),
    );
  });

  test('should mean what its test says', () => {
    fc.assert(
      fc.property(words, words, (asked, given) => {
        const holds = (is: ConditionTest['is'], answer: unknown): boolean =>
          evaluate(writeCondition({ join: 'all', tests: [{ key: 'x', is, value: needsValue(is) ? asked : null }] }), { x: answer })
            .value === true;
        expect(holds('is', given)).toBe(given === asked);
        expect(holds('isNot', given)).toBe(given !== asked);
        expect([holds('isNot', null), holds('isNotOrEmpty', null), holds('excludes', null), holds('includes', null)]).toEqual([
          false,
          true,
          true,
          false,
        ]);
        expect(holds('includes', [given])).toBe(given === asked);
        expect([holds('answeredText', ''), holds('emptyText', ''), holds('answeredList', []), holds('emptyList', [])]).toEqual([
          false,
          true,
          false,
          true,
        ]);
      }),
    );
  });
});
