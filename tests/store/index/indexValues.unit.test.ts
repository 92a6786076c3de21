import { describe, expect, test } from '@jest/globals';
import { Int32 } from 'bson';
import { parseIndexSpec } from '../../../store/index/indexSpec.ts';
import { EMPTY_ARRAY, indexValues } from '../../../store/index/indexValues.ts';
import type { Document, Value } from '../../../store/values/value.ts';

const int = (n: number): Int32 => new Int32(n);
const specOf = (...paths: readonly string[]) => parseIndexSpec({ name: 'x', key: Object.fromEntries(paths.map((path) => [path, 1])) });

type Row = readonly [paths: readonly string[], document: Document, tuples: readonly (readonly Value[])[], multikey: boolean];

const ROWS: readonly Row[] = [
  [['a'], { a: int(1) }, [[int(1)]], false],
  [['a'], {}, [[undefined]], false],
  [['a'], { a: [int(1), int(2)] }, [[int(1)], [int(2)]], true],
  [['a'], { a: [] }, [[EMPTY_ARRAY]], true],
  [['a'], { a: [[int(1)]] }, [[[int(1)]]], true],
  [['a.b'], { a: [{ b: int(1) }, { b: [int(2), int(3)] }, {}] }, [[int(1)], [int(2)], [int(3)], [undefined]], true],
  [
    ['a.b', 'a.c'],
    {
      a: [
        { b: int(1), c: int(2) },
        { b: int(3), c: int(4) },
      ],
    },
    [
      [int(1), int(2)],
      [int(3), int(4)],
    ],
    true,
  ],
  [
    ['a', 'b'],
    { a: [int(1), int(2)], b: int(9) },
    [
      [int(1), int(9)],
      [int(2), int(9)],
    ],
    true,
  ],
  [['a.0'], { a: [int(5), int(6)] }, [[int(5)], [int(5)]], true],
];

describe('indexValues', () => {
  test.each(ROWS)('should give for %j in %j its tuples', (...[paths, document, tuples, multikey]) => {
    expect(indexValues(specOf(...paths), document)).toEqual({ tuples, multikey });
  });

  test('should refuse two arrays side by side', () => {
    expect(() => indexValues(specOf('a', 'b'), { a: [int(1)], b: [int(2)] })).toThrow(expect.objectContaining({ code: 171 }));
  });

  test('should leave out of a sparse index what has none of its fields', () => {
    const sparse = parseIndexSpec({ name: 'x', key: { a: 1, b: 1 }, sparse: true });
    expect(indexValues(sparse, { c: int(1) }).tuples).toEqual([]);
    expect(indexValues(sparse, { b: null }).tuples).toEqual([[undefined, null]]);
  });
});
