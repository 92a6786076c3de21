import { describe, expect, test } from '@jest/globals';
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { compileFilter } from '../../../store/query/compileFilter.ts';
import type { Document } from '../../../store/values/value.ts';

const id = new ObjectId();
const int = (n: number): Int32 => new Int32(n);

type Row = readonly [filter: Document, document: Document, matches: boolean];

const EQUALITY: readonly Row[] = [
  [{}, {}, true],
  [{ a: int(1) }, { a: int(1) }, true],
  [{ a: int(1) }, { a: new Double(1) }, true],
  [{ a: int(1) }, { a: Long.fromNumber(1) }, true],
  [{ a: int(1) }, { a: Decimal128.fromString('1.0') }, true],
  [{ a: int(1) }, { a: '1' }, false],
  [{ a: int(1) }, { a: [int(3), int(1)] }, true],
  [{ a: [int(1), int(2)] }, { a: [int(1), int(2)] }, true],
  [{ a: [int(1), int(2)] }, { a: [int(2), int(1)] }, false],
  [{ a: [int(1)] }, { a: [[int(1)], int(2)] }, true],
  [{ a: null }, {}, true],
  [{ a: null }, { a: null }, true],
  [{ a: null }, { a: int(0) }, false],
  [{ 'a.b': int(1) }, { a: { b: int(1) } }, true],
  [{ 'a.b': int(1) }, { a: [{ b: int(2) }, { b: int(1) }] }, true],
  [{ 'a.0': int(1) }, { a: [int(1), int(2)] }, true],
  [{ 'a.1.b': int(1) }, { a: [{}, { b: int(1) }] }, true],
  [{ 'a.b': null }, { a: { c: int(1) } }, true],
  [{ 'a.b': null }, { a: [{ b: int(1) }, {}] }, true],
  [{ a: { b: int(1), c: int(2) } }, { a: { b: int(1), c: int(2) } }, true],
  [{ a: { b: int(1), c: int(2) } }, { a: { c: int(2), b: int(1) } }, false],
  [{ a: id }, { a: new ObjectId(id.id) }, true],
  [{ a: { $eq: int(1) } }, { a: int(1) }, true],
  [{ a: { $ne: int(1) } }, { a: [int(1), int(2)] }, false],
  [{ a: { $ne: int(1) } }, {}, true],
  [{ constructor: { $exists: true } }, {}, false],
  [{ __proto__x: null }, {}, true],
];

const ORDER: readonly Row[] = [
  [{ a: { $gt: int(1) } }, { a: int(2) }, true],
  [{ a: { $gt: int(1) } }, { a: '2' }, false],
  [{ a: { $gte: null } }, {}, true],
  [{ a: { $gt: int(5), $lt: int(3) } }, { a: [int(1), int(9)] }, true],
  [{ a: { $lt: new Date(10) } }, { a: new Date(5) }, true],
  [{ a: { $lt: new Date(10) } }, { a: null }, false],
  [{ a: { $gt: new Double(NaN) } }, { a: int(1) }, false],
  [{ a: { $gte: new Double(NaN) } }, { a: new Double(NaN) }, true],
  [{ a: { $in: [int(1), 'x', null] } }, { a: 'x' }, true],
  [{ a: { $in: [null] } }, {}, true],
  [{ a: { $in: [/^x/] } }, { a: ['ax', 'xa'] }, true],
  [{ a: { $in: [] } }, { a: int(1) }, false],
  [{ a: { $nin: [int(1)] } }, { a: [int(1)] }, false],
  [{ a: { $nin: [int(1)] } }, {}, true],
  [{ a: { $mod: [int(4), int(0)] } }, { a: int(12) }, true],
  [{ a: { $mod: [int(4), int(1)] } }, { a: 'x' }, false],
];

const SHAPE: readonly Row[] = [
  [{ a: { $exists: true } }, { a: null }, true],
  [{ a: { $exists: false } }, {}, true],
  [{ a: { $exists: int(0) } }, { a: int(1) }, false],
  [{ a: { $type: 'string' } }, { a: [int(1), 'x'] }, true],
  [{ a: { $type: 'array' } }, { a: [] }, true],
  [{ a: { $type: 'number' } }, { a: Decimal128.fromString('1') }, true],
  [{ a: { $type: 'int' } }, { a: new Double(1) }, false],
  [{ a: { $type: int(16) } }, { a: int(1) }, true],
  [{ a: { $type: ['bool', 'null'] } }, { a: null }, true],
  [{ a: { $size: int(2) } }, { a: [int(1), int(2)] }, true],
  [{ a: { $size: int(0) } }, {}, false],
  [{ a: { $all: [int(1), int(2)] } }, { a: [int(2), int(1), int(3)] }, true],
  [{ a: { $all: [int(1), int(4)] } }, { a: [int(1)] }, false],
  [{ a: { $all: [] } }, { a: [] }, false],
  [{ a: { $all: [{ $elemMatch: { b: int(1) } }, { $elemMatch: { b: int(2) } }] } }, { a: [{ b: int(1) }, { b: int(2) }] }, true],
  [{ a: { $elemMatch: { $gt: int(1), $lt: int(5) } } }, { a: [int(0), int(9)] }, false],
  [{ a: { $elemMatch: { $gt: int(1), $lt: int(5) } } }, { a: [int(0), int(3)] }, true],
  [{ a: { $elemMatch: { b: int(1), c: int(2) } } }, { a: [{ b: int(1) }, { c: int(2) }] }, false],
  [{ a: { $elemMatch: { b: int(1), c: int(2) } } }, { a: [{ b: int(1), c: int(2) }] }, true],
  [{ a: { $elemMatch: { $not: { $gt: int(1) } } } }, { a: [int(5), int(0)] }, true],
  [{ a: /^B/i }, { a: 'bc' }, true],
  [{ a: { $regex: '^b', $options: 'i' } }, { a: 'Bc' }, true],
  [{ a: { $regex: 'b' } }, { a: int(1) }, false],
  [{ a: { $not: /b/ } }, { a: 'abc' }, false],
  [{ a: { $not: { $gt: int(5) } } }, {}, true],
  [{ a: { $not: { $gt: int(1), $lt: int(5) } } }, { a: int(9) }, true],
];

const LOGIC: readonly Row[] = [
  [{ $and: [{ a: int(1) }, { b: int(2) }] }, { a: int(1), b: int(2) }, true],
  [{ $or: [{ a: int(1) }, { b: int(2) }] }, { b: int(2) }, true],
  [{ $nor: [{ a: int(1) }, { b: int(2) }] }, { b: int(2) }, false],
  [{ $nor: [{ a: int(1) }] }, {}, true],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: int(2), b: int(1) }, true],
  [{ $expr: { $eq: ['$a', int(3)] } }, { a: Long.fromNumber(3) }, true],
  [{ $comment: 'why', a: int(1) }, { a: int(1) }, true],
];

describe('compileFilter', () => {
  test.each([...EQUALITY, ...ORDER, ...SHAPE, ...LOGIC])('should match as MongoDB does: %j on %j: %s', (filter, document, matches) => {
    expect(compileFilter(filter)(document)).toBe(matches);
  });

  test.each([
    [{ a: { $where: 'x' } }, 2],
    [{ a: { $near: [] } }, 2],
    [{ $where: 'x' }, 2],
    [{ $text: { $search: 'x' } }, 2],
    [{ $or: [] }, 2],
    [{ $and: int(1) }, 2],
    [{ a: { $in: int(1) } }, 2],
    [{ a: { $mod: [int(0), int(1)] } }, 2],
    [{ a: { $regex: '(' } }, 51091],
    [{ a: { $regex: 'a', $options: 'x' } }, 238],
    [{ a: { $not: int(5) } }, 2],
    [{ a: { $type: 'nothing' } }, 2],
    [{ $expr: { $function: {} } }, 168],
  ])('should refuse %j with code %i', (filter: Document, code) => {
    expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code }));
  });

  test('should refuse a decimal in an expression rather than round it', () => {
    const matches = compileFilter({ $expr: { $gt: ['$a', int(1)] } });
    expect(() => matches({ a: Decimal128.fromString('2') })).toThrow(expect.objectContaining({ code: 238 }));
  });

  test('should tell the matched element for the positional operator', () => {
    const details = {};
    compileFilter({ 'a.b': int(2) })({ a: [{ b: int(1) }, { b: int(2) }] }, details);
    expect(details).toEqual({ arrayIndex: 1 });
  });
});
