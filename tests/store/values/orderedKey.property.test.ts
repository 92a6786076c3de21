import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareValues } from '../../../store/values/compareValues.ts';
import { inverted, orderedKey } from '../../../store/values/orderedKey.ts';
import { anyNumber, anyValue } from '../support/anyValue.ts';

const sign = Math.sign;

describe('orderedKey', () => {
  test('should order bytes as MongoDB orders values', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(sign(Buffer.compare(orderedKey(a), orderedKey(b)))).toBe(sign(compareValues(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  test('should order numbers of all four types exactly', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(sign(Buffer.compare(orderedKey(a), orderedKey(b)))).toBe(sign(compareValues(a, b)));
      }),
      { numRuns: 5000 },
    );
  });

  test('should never be the beginning of another key', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const [left, right] = [orderedKey(a), orderedKey(b)];
        fc.pre(!left.equals(right));
        expect(left.subarray(0, right.length).equals(right)).toBe(false);
        expect(right.subarray(0, left.length).equals(left)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('should turn the order round when inverted', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const turned = sign(Buffer.compare(inverted(orderedKey(a)), inverted(orderedKey(b))));
        expect(turned + 0).toBe(-sign(compareValues(a, b)) + 0);
      }),
      { numRuns: 1000 },
    );
  });
});
