import { describe, expect, test } from '@jest/globals';
import { evaluate } from 'feelin';
import fc from 'fast-check';
import { COMPARISONS } from '../../../../designer/studio/pathway/conditions/Condition.ts';
import type { Condition, ConditionPart } from '../../../../designer/studio/pathway/conditions/Condition.ts';
import { readCondition } from '../../../../designer/studio/pathway/conditions/readCondition.ts';
import { writeCondition } from '../../../../designer/studio/pathway/conditions/writeCondition.ts';

const part: fc.Arbitrary<ConditionPart> = fc.record({
  answer: fc.stringMatching(/^[a-z][a-z0-9_]{2,20}$/).filter((name) => !['and', 'not', 'null', 'true', 'false', 'between'].includes(name)),
  comparison: fc.constantFrom(...COMPARISONS),
  value: fc.oneof(fc.string(), fc.integer({ min: -99999, max: 99999 }), fc.boolean()),
});
const condition: fc.Arbitrary<Condition> = fc
  .record({ join: fc.constantFrom('and' as const, 'or' as const), parts: fc.array(part, { minLength: 1, maxLength: 4 }) })
  .filter(({ join, parts }) => parts.length > 1 || join === 'and');

describe('conditions in plain words', () => {
  test.each([
    ['=assessment_safety_category = "safe"', [{ answer: 'assessment_safety_category', comparison: '=', value: 'safe' }]],
    ['=need_follow_up_visit = true', [{ answer: 'need_follow_up_visit', comparison: '=', value: true }]],
    ['= children>=3', [{ answer: 'children', comparison: '>=', value: 3 }]],
  ])('should read %s', (feel, parts) => {
    expect(readCondition(feel)).toEqual({ join: 'and', parts });
  });

  test('should read several comparisons joined by one word', () => {
    expect(readCondition('=risk = "high" or children > 2 or safe = false')).toMatchObject({
      join: 'or',
      parts: [{}, {}, { value: false }],
    });
  });

  test.each([
    'assessment = "safe"',
    '=',
    '=consent_for_services',
    '=not(risk = "high")',
    '=a = 1 and b = 2 or c = 3',
    '=a = b',
    '=a = null',
    '=a in ("x", "y")',
    '=duration(limits.x) > duration("P1D")',
    '=a = "x" and',
    '=a = 1.2.3',
    '=a.b = 1',
    '=a = "\\u0041"',
    '=if a = 1 then true else false',
  ])('should leave %s to expert mode', (feel) => {
    expect(readCondition(feel)).toBeNull();
  });

  test('should read over brackets that change nothing, and leave those that do', () => {
    expect(readCondition('=(a = 1)')).toEqual({ join: 'and', parts: [{ answer: 'a', comparison: '=', value: 1 }] });
    expect(readCondition('=(a = 1 or b = 2) and c = 3')).toBeNull();
  });

  test('should read back whatever it has written', () => {
    fc.assert(fc.property(condition, (given) => expect(readCondition(writeCondition(given))).toEqual(given)));
  });

  test('should mean in FEEL what it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, other) => {
        // given
        const feel = writeCondition({ join: 'and', parts: [{ answer: 'said', comparison: '=', value }] }).slice(1);
        // then
        expect(evaluate(feel, { said: value }).value).toBe(true);
        expect(evaluate(feel, { said: other }).value).toBe(other === value);
      }),
    );
  });
});
