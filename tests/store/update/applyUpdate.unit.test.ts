import { describe, expect, test } from '@jest/globals';
import { Decimal128, Double, Int32, Long } from 'bson';
import { applyUpdate } from '../../../store/update/applyUpdate.ts';
import { compileUpdate } from '../../../store/update/compileUpdate.ts';
import { upsertSeed } from '../../../store/update/upsertSeed.ts';
import type { Document } from '../../../store/values/value.ts';

const int = (n: number): Int32 => new Int32(n);
const list = (...numbers: readonly number[]): Int32[] => numbers.map(int);

type Row = readonly [update: Document, before: Document, after: Document];

const FIELDS: readonly Row[] = [
  [{ $set: { a: int(1) } }, {}, { a: int(1) }],
  [{ $set: { 'a.b.c': int(1) } }, { a: { x: int(0) } }, { a: { x: int(0), b: { c: int(1) } } }],
  [{ $set: { 'a.3': int(1) } }, { a: [int(0)] }, { a: [int(0), null, null, int(1)] }],
  [{ $set: { 'a.0.b': int(1) } }, {}, { a: { 0: { b: int(1) } } }],
  [{ $unset: { 'a.b': '' } }, { a: { b: int(1), c: int(2) } }, { a: { c: int(2) } }],
  [{ $unset: { 'a.0': '' } }, { a: list(1, 2) }, { a: [null, int(2)] }],
  [{ $unset: { 'x.y': '' } }, { a: int(1) }, { a: int(1) }],
  [{ $inc: { a: int(2) } }, { a: int(1) }, { a: int(3) }],
  [{ $inc: { a: int(2) } }, {}, { a: int(2) }],
  [{ $inc: { a: int(1) } }, { a: int(2 ** 31 - 1) }, { a: Long.fromNumber(2 ** 31) }],
  [{ $inc: { a: new Double(0.5) } }, { a: int(1) }, { a: new Double(1.5) }],
  [{ $inc: { a: Long.fromNumber(1) } }, { a: int(1) }, { a: Long.fromNumber(2) }],
  [{ $inc: { a: Decimal128.fromString('0.1') } }, { a: Decimal128.fromString('0.2') }, { a: Decimal128.fromString('0.3') }],
  [{ $mul: { a: int(3) } }, { a: int(2) }, { a: int(6) }],
  [{ $mul: { a: int(3) } }, {}, { a: int(0) }],
  [{ $min: { a: int(3) } }, { a: int(5) }, { a: int(3) }],
  [{ $max: { a: int(3) } }, { a: int(5) }, { a: int(5) }],
  [{ $max: { a: int(3) } }, {}, { a: int(3) }],
  [{ $rename: { a: 'b.c' } }, { a: int(1) }, { b: { c: int(1) } }],
  [{ $rename: { x: 'y' } }, { a: int(1) }, { a: int(1) }],
  [{ $setOnInsert: { a: int(1) } }, { b: int(1) }, { b: int(1) }],
];

const ARRAYS: readonly Row[] = [
  [{ $push: { a: int(1) } }, {}, { a: list(1) }],
  [{ $push: { a: { $each: list(5, 1), $sort: int(1) } } }, { a: list(3) }, { a: list(1, 3, 5) }],
  [{ $push: { a: { $each: list(4), $slice: int(-2) } } }, { a: list(1, 2, 3) }, { a: list(3, 4) }],
  [{ $push: { a: { $each: list(9), $position: int(1) } } }, { a: list(1, 2) }, { a: list(1, 9, 2) }],
  [
    { $push: { a: { $each: [{ n: int(1) }], $sort: { n: int(-1) } } } },
    { a: [{ n: int(2) }, { n: int(3) }] },
    { a: [{ n: int(3) }, { n: int(2) }, { n: int(1) }] },
  ],
  [{ $addToSet: { a: int(1) } }, { a: [new Double(1)] }, { a: [new Double(1)] }],
  [{ $addToSet: { a: { $each: list(1, 2, 2) } } }, { a: list(1) }, { a: list(1, 2) }],
  [{ $pull: { a: { $gt: int(2) } } }, { a: list(1, 2, 3) }, { a: list(1, 2) }],
  [{ $pull: { a: { b: int(1) } } }, { a: [{ b: int(1), c: int(1) }, { b: int(2) }] }, { a: [{ b: int(2) }] }],
  [{ $pull: { a: int(1) } }, {}, {}],
  [{ $pullAll: { a: list(1, 2) } }, { a: list(1, 2, 3, 1) }, { a: list(3) }],
  [{ $pop: { a: int(1) } }, { a: list(1, 2) }, { a: list(1) }],
  [{ $pop: { a: int(-1) } }, { a: list(1, 2) }, { a: list(2) }],
  [{ $inc: { 'a.$[]': int(1) } }, { a: list(1, 2) }, { a: list(2, 3) }],
];

describe('applyUpdate', () => {
  test.each([...FIELDS, ...ARRAYS])('should apply %j to %j', (update, before, after) => {
    expect(applyUpdate(compileUpdate(update), { document: before })).toEqual(after);
  });

  test('should leave the given document as it was', () => {
    const document = { a: { b: [int(1)] } };
    applyUpdate(compileUpdate({ $push: { 'a.b': int(2) } }), { document });
    expect(document).toEqual({ a: { b: [int(1)] } });
  });

  test('should use the position of the match for $', () => {
    expect(
      applyUpdate(compileUpdate({ $set: { 'a.$.b': int(9) } }), { document: { a: [{ b: int(1) }, { b: int(2) }] }, arrayIndex: 1 }),
    ).toEqual({ a: [{ b: int(1) }, { b: int(9) }] });
  });

  test('should update the elements that arrayFilters choose', () => {
    const update = compileUpdate({ $set: { 'a.$[late].done': true } }, [{ 'late.n': { $gt: int(1) } }]);
    expect(applyUpdate(update, { document: { a: [{ n: int(1) }, { n: int(2) }] } })).toEqual({
      a: [{ n: int(1) }, { n: int(2), done: true }],
    });
  });

  test('should keep _id when replacing', () => {
    expect(applyUpdate(compileUpdate({ b: int(2) }), { document: { _id: int(7), a: int(1) } })).toEqual({ _id: int(7), b: int(2) });
  });

  test('should store a field called __proto__ as data and leave prototypes alone', () => {
    const result = applyUpdate(compileUpdate(JSON.parse('{"$set":{"__proto__.polluted":"yes"}}')), { document: {} });
    expect(Object.hasOwn(result, '__proto__')).toBe(true);
    expect(({} as Document)['polluted']).toBeUndefined();
  });

  test.each([
    [{ $set: { _id: int(2) } }, 66],
    [{ $unset: { _id: '' } }, 66],
    [{ $bit: { a: { and: int(1) } } }, 9],
    [{ $inc: { a: 'x' } }, 14],
    [{ $inc: { s: int(1) } }, 14],
    [{ $set: { 's.b': int(1) } }, 28],
    [{ $push: { s: int(1) } }, 2],
    [{ $set: { 'a.$.b': int(1) } }, 2],
    [{ $set: { 'a.$[x]': int(1) } }, 2],
    [{ $set: { 'a..b': int(1) } }, 56],
    [{ $set: { a: int(1), 'a.b': int(2) } }, 40],
    [{ $set: { a: int(1) }, $inc: { a: int(1) } }, 40],
    [{ a: int(1), $set: { b: int(1) } }, 52],
    [[{ $set: { a: int(1) } }], 238],
  ])('should refuse %j with code %i', (update, code) => {
    const act = (): unknown => applyUpdate(compileUpdate(update), { document: { _id: int(1), s: 'text', a: [[int(1)]] } });
    expect(act).toThrow(expect.objectContaining({ code }));
  });

  test('should refuse an integer that would overflow 64 bits', () => {
    const update = compileUpdate({ $inc: { a: Long.MAX_VALUE } });
    expect(() => applyUpdate(update, { document: { a: Long.MAX_VALUE } })).toThrow(expect.objectContaining({ code: 2 }));
  });
});

describe('upsertSeed', () => {
  test('should take the equalities of a filter, also under $and', () => {
    const filter = {
      a: int(1),
      'b.c': { $eq: int(2) },
      d: { $gt: int(3) },
      e: { $in: [int(4)] },
      f: /x/,
      $and: [{ g: int(5) }],
      $or: [{ h: int(6) }, { i: int(7) }],
    };
    expect(upsertSeed(filter)).toEqual({ a: int(1), b: { c: int(2) }, e: int(4), g: int(5) });
  });
});
