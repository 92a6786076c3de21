import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { valueOf } from './feel.ts';

/** A decimal of at most six digits before and four behind the point, as a number of ten-thousandths. */
const tenThousandths = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
const decimal = (units: number): number => Number(`${units}e-4`);

describe('arithmetic', () => {
  test('should add and subtract decimals exactly', () => {
    fc.assert(
      fc.property(tenThousandths, tenThousandths, (a, b) => {
        expect(valueOf('[a + b, a - b]', { a: decimal(a), b: decimal(b) })).toEqual(
          [decimal(a + b), decimal(a - b)].map((value) => (value === 0 ? 0 : value)),
        );
      }),
    );
  });

  test('should multiply decimals exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -99_999, max: 99_999 }), (a, b) => {
        expect(valueOf('a * b', { a: Number(`${a}e-2`), b: Number(`${b}e-2`) })).toBe(a * b === 0 ? 0 : Number(`${a * b}e-4`));
      }),
    );
  });

  test('should take any JSON value in and give it back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as never;
        expect(valueOf('v', { v: json })).toEqual(JSON.parse(JSON.stringify(json, (_, each: unknown) => (Object.is(each, -0) ? 0 : each))));
      }),
    );
  });

  test('should answer any text with a value or a refusal, never with a defect', () => {
    const piece = fc.constantFrom(
      '1',
      '"a"',
      'x',
      'null',
      'true',
      '+',
      '-',
      '*',
      '/',
      '(',
      ')',
      '[',
      ']',
      '{a:1}',
      '.a',
      ' in ',
      ' and ',
      ' or ',
      '<',
      '=',
      '..',
      ',',
      'if ',
      ' then ',
      ' else ',
      'for i in ',
      ' return ',
      'some i in ',
      ' satisfies ',
      'count',
      'date',
      'duration("PT1H")',
      'function(a) a',
      ' instance of ',
      'number',
      '?',
      '@"2026-01-01"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        try {
          valueOf(pieces.join(''), { x: [1, { a: 2 }] });
        } catch (error) {
          expect((error as Error).name).toBe('FeelSyntaxError');
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
