import { describe, expect, test } from '@jest/globals';
import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { compareValues } from '../../../store/values/compareValues.ts';

/** One value of every class, in MongoDB's order (manual: Comparison/Sort Order). */
const IN_ORDER = [
  new MinKey(),
  null,
  new Int32(1),
  'text',
  { a: new Int32(1) },
  [new Int32(1)],
  new Binary(Buffer.from('x')),
  new ObjectId('000000000000000000000001'),
  true,
  new Date(0),
  new Timestamp({ t: 1, i: 1 }),
  /x/,
  new MaxKey(),
];

describe('compareValues', () => {
  test('should order the classes of types as MongoDB does', () => {
    for (const [i, a] of IN_ORDER.entries())
      for (const [j, b] of IN_ORDER.entries()) expect(Math.sign(compareValues(a, b))).toBe(Math.sign(i - j));
  });

  test.each([
    ['equal over types', new Int32(5), new Double(5), 0],
    ['equal to a decimal', new Int32(5), Decimal128.fromString('5.00'), 0],
    ['a long beyond 2^53 and its double neighbour', Long.fromString('9007199254740993'), new Double(9007199254740992), 1],
    ['decimal 0.1 and double 0.1, which is a little more', Decimal128.fromString('0.1'), new Double(0.1), -1],
    [
      'two decimals between the same doubles',
      Decimal128.fromString('1.00000000000000000001'),
      Decimal128.fromString('1.00000000000000000002'),
      -1,
    ],
    ['a decimal beyond every double and infinity', Decimal128.fromString('1E400'), new Double(Infinity), -1],
    ['NaN below every number', new Double(NaN), new Double(-Infinity), -1],
    ['minus zero and zero', new Double(-0), new Int32(0), 0],
  ])('should compare numbers: %s', (...[, a, b, expected]) => {
    expect(compareValues(a, b)).toBe(expected);
    expect(compareValues(b, a) + 0).toBe(-expected + 0);
  });

  test('should compare strings by their UTF-8 bytes, also beyond the basic plane', () => {
    expect(compareValues('\uffff', '😀')).toBeLessThan(0);
  });

  test('should compare documents by type, name and value of each field in turn', () => {
    expect(compareValues({ a: new Int32(9) }, { b: new Int32(1) })).toBeLessThan(0);
    expect(compareValues({ a: 'x' }, { a: new Int32(9) })).toBeGreaterThan(0);
    expect(compareValues({ a: new Int32(1) }, { a: new Int32(1), b: null })).toBeLessThan(0);
  });
});
