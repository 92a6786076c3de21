import type { Row, RowReader, ScanRange, Space } from '../rows.ts';
import type { RowWriter } from './rowWriter.ts';

interface Entry {
  /** Undefined: removed. */
  readonly value: unknown;
  readonly fresh: boolean;
}

type SpaceEntries = Map<string, Entry>;

interface Undo {
  readonly entries: SpaceEntries;
  readonly id: string;
  readonly previous: Entry | undefined;
}

/** A changed row; an undefined value says that it is gone. */
export interface RowChange {
  readonly space: string;
  readonly id: string;
  readonly value: unknown;
}

/** Uncommitted changes over stored rows: read through, taken back to a mark, handed over at commit. */
export interface Overlay {
  readonly rows: RowWriter;
  readonly mark: () => number;
  readonly rollback: (mark: number) => void;
  readonly changes: () => Iterable<RowChange>;
  readonly clear: () => void;
}

export function createOverlay(base: RowReader): Overlay {
  const spaces = new Map<string, SpaceEntries>();
  const undo: Undo[] = [];
  const entryOf = (space: string, id: string): Entry | undefined => spaces.get(space)?.get(id);
  const write = (space: string, id: string, entry: Entry | undefined): void => {
    const entries = spaces.get(space) ?? newSpace(spaces, space);
    undo.push({ entries, id, previous: entries.get(id) });
    restore({ entries, id, previous: entry });
  };
  return {
    rows: {
      get: <V>(space: Space<V>, id: string) => {
        const entry = entryOf(space, id);
        return entry === undefined ? base.get(space, id) : (entry.value as V | undefined);
      },
      scan: (space, range = {}) => {
        const entries = spaces.get(space);
        return entries === undefined || entries.size === 0 ? base.scan(space, range) : merge(base.scan(space, range), entries, range);
      },
      put: (space, id, value) => write(space, id, { value, fresh: entryOf(space, id)?.fresh === true }),
      insert: (space, id, value) => write(space, id, { value, fresh: true }),
      remove: (space, id) => write(space, id, entryOf(space, id)?.fresh === true ? undefined : { value: undefined, fresh: false }),
    },
    mark: () => undo.length,
    rollback: (mark) => {
      for (const change of undo.splice(mark).reverse()) restore(change);
    },
    changes: () => changesOf(spaces),
    clear: () => {
      spaces.clear();
      undo.length = 0;
    },
  };
}

function newSpace(spaces: Map<string, SpaceEntries>, space: string): SpaceEntries {
  const entries: SpaceEntries = new Map();
  spaces.set(space, entries);
  return entries;
}

function restore({ entries, id, previous }: Undo): void {
  if (previous === undefined) entries.delete(id);
  else entries.set(id, previous);
}

function* changesOf(spaces: ReadonlyMap<string, SpaceEntries>): Iterable<RowChange> {
  for (const [space, entries] of spaces) for (const [id, entry] of entries) yield { space, id, value: entry.value };
}

function* merge<V>(stored: Iterable<Row<V>>, entries: SpaceEntries, range: ScanRange): Iterable<Row<V>> {
  const within = (id: string): boolean => (range.from === undefined || id >= range.from) && (range.to === undefined || id < range.to);
  const changed = [...entries.keys()].filter(within).sort(byCodeUnits);
  let next = 0;
  for (const row of stored) {
    while (next < changed.length && (changed[next] ?? '') < row.id) yield* entryRow<V>(entries, changed[next++] ?? '');
    if (!entries.has(row.id)) yield row;
  }
  while (next < changed.length) yield* entryRow<V>(entries, changed[next++] ?? '');
}

function* entryRow<V>(entries: SpaceEntries, id: string): Iterable<Row<V>> {
  const value = entries.get(id)?.value;
  if (value !== undefined) yield { id, value: value as V };
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
