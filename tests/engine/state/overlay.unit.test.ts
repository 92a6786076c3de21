import { describe, expect, it } from '@jest/globals';
import { createOverlay } from '../../../engine/state/mutable/createOverlay.ts';
import type { Row, RowReader, ScanRange, Space } from '../../../engine/state/rows.ts';

const NUMBERS: Space<number> = 'n';

/** Stored rows as a sorted list. */
function stored(rows: Readonly<Record<string, number>>): RowReader {
  return {
    get: <V>(_: Space<V>, id: string) => rows[id] as V | undefined,
    scan: <V>(_: Space<V>, { from = '', to = '\uffff' }: ScanRange = {}) =>
      Object.keys(rows)
        .sort()
        .filter((id) => id >= from && id < to)
        .map((id) => ({ id, value: rows[id] }) as Row<V>),
  };
}

const ids = (rows: Iterable<Row<number>>): readonly string[] => Array.from(rows, (row) => `${row.id}=${row.value}`);

describe('overlay', () => {
  it('should read through to stored rows until they are changed [STATE1]', () => {
    // given
    const { rows } = createOverlay(stored({ a: 1, b: 2 }));
    // when
    rows.put(NUMBERS, 'a', 10);
    rows.remove(NUMBERS, 'b');
    // then
    expect([rows.get(NUMBERS, 'a'), rows.get(NUMBERS, 'b'), rows.get(NUMBERS, 'c')]).toEqual([10, undefined, undefined]);
  });

  it('should scan stored and changed rows as one, in order and within bounds [STATE1]', () => {
    // given
    const { rows } = createOverlay(stored({ a: 1, c: 3, e: 5, g: 7 }));
    // when
    rows.insert(NUMBERS, 'b', 2);
    rows.put(NUMBERS, 'c', 30);
    rows.remove(NUMBERS, 'e');
    rows.insert(NUMBERS, 'h', 8);
    // then
    expect(ids(rows.scan(NUMBERS))).toEqual(['a=1', 'b=2', 'c=30', 'g=7', 'h=8']);
    expect(ids(rows.scan(NUMBERS, { from: 'b', to: 'h' }))).toEqual(['b=2', 'c=30', 'g=7']);
  });

  it('should take back everything since a mark, and nothing before it [STATE2]', () => {
    // given
    const overlay = createOverlay(stored({ a: 1, b: 2 }));
    overlay.rows.put(NUMBERS, 'a', 10);
    const mark = overlay.mark();
    // when
    overlay.rows.put(NUMBERS, 'a', 100);
    overlay.rows.remove(NUMBERS, 'a');
    overlay.rows.remove(NUMBERS, 'b');
    overlay.rows.insert(NUMBERS, 'c', 3);
    overlay.rollback(mark);
    // then
    expect(ids(overlay.rows.scan(NUMBERS))).toEqual(['a=10', 'b=2']);
    expect([...overlay.changes()]).toEqual([{ space: 'n', id: 'a', value: 10 }]);
  });

  it('should not tell storage of rows that came and went [STATE3]', () => {
    // given
    const overlay = createOverlay(stored({}));
    // when
    overlay.rows.insert(NUMBERS, 'a', 1);
    overlay.rows.put(NUMBERS, 'a', 2);
    overlay.rows.remove(NUMBERS, 'a');
    // then
    expect([...overlay.changes()]).toEqual([]);
  });
});
