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
  return {
    rows: { get, scan, put: (space, id, value) => set(space, id, value), insert, remove },
    mark: () => undo.length,
    rollback,
    changes: () => changesOf(spaces),
    clear: () => {
      spaces.clear();
      undo.length = 0;
    },
  };

  function get<V>(space: Space<V>, id: string): V | undefined {
    const entry = spaces.get(space)?.get(id);
    return entry === undefined ? base.get(space, id) : (entry.value as V | undefined);
  }

  function scan<V>(space: Space<V>, range: ScanRange = {}): Iterable<Row<V>> {
    const entries = spaces.get(space);
    if (entries === undefined || entries.size === 0) return base.scan(space, range);
    return merge(base.scan(space, range), entries, range);
  }

  function set(space: string, id: string, value: unknown): void {
    const previous = spaces.get(space)?.get(id);
    write({ space, id, entry: { value, fresh: previous?.fresh === true } });
  }

  function insert(space: string, id: string, value: unknown): void {
    write({ space, id, entry: { value, fresh: true } });
  }

  function remove(space: string, id: string): void {
    const fresh = spaces.get(space)?.get(id)?.fresh === true;
    write({ space, id, entry: fresh ? undefined : { value: undefined, fresh: false } });
  }

  function write(change: { readonly space: string; readonly id: string; readonly entry: Entry | undefined }): void {
    let entries = spaces.get(change.space);
    if (entries === undefined) spaces.set(change.space, (entries = new Map()));
    undo.push({ entries, id: change.id, previous: entries.get(change.id) });
    if (change.entry === undefined) entries.delete(change.id);
    else entries.set(change.id, change.entry);
  }

  function rollback(mark: number): void {
    while (undo.length > mark) {
      const last = undo.pop();
      if (last === undefined) return;
      if (last.previous === undefined) last.entries.delete(last.id);
      else last.entries.set(last.id, last.previous);
    }
  }
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
