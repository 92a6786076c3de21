import type { Database } from 'lmdb';
import type { Row, RowReader, ScanRange } from '../state/rows.ts';

/** Key of a row; neither part holds the separator (state/rowId.ts) and the next character bounds a space, so the bounds below hold. */
export function rowKey(space: string, id: string): string {
  return `${space}|${id}`;
}

export function createStoredRows(state: Database<unknown, string>): RowReader {
  const scan = function* (space: string, range: ScanRange = {}): Iterable<Row<unknown>> {
    const end = range.to === undefined ? `${space}}` : rowKey(space, range.to);
    for (const { key, value } of state.getRange({ start: rowKey(space, range.from ?? ''), end }))
      yield { id: key.slice(space.length + 1), value };
  };
  return { get: (space, id) => state.get(rowKey(space, id)) as never, scan: scan as RowReader['scan'] };
}
