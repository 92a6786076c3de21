import type { Database, RootDatabase } from 'lmdb';
import type { EngineRecord } from '../protocol/index.ts';

export interface LogStore {
  /** One row a batch, under the position of its first record. */
  readonly append: (records: readonly EngineRecord[]) => void;
  readonly after: (position: number) => Iterable<EngineRecord>;
  readonly lastPosition: () => number;
  /** Removes whole batches before the position; the last batch always stays. */
  readonly trim: (beforePosition: number) => void;
}

export function createLogStore(root: RootDatabase): LogStore {
  const log: Database<readonly EngineRecord[], number> = root.openDB('log', {});
  return {
    append: (records) => {
      const first = records[0];
      if (first !== undefined) log.putSync(first.position, records);
    },
    after: (position) => recordsAfter(log, position),
    lastPosition: () => {
      for (const { value } of log.getRange({ reverse: true, limit: 1 })) return value.at(-1)?.position ?? 0;
      return 0;
    },
    trim: (beforePosition) => {
      const starts = [...log.getKeys({ end: beforePosition + 1 })];
      for (const start of starts.slice(0, -1)) log.removeSync(start);
    },
  };
}

function* recordsAfter(log: Database<readonly EngineRecord[], number>, position: number): Iterable<EngineRecord> {
  let start = 0;
  for (const first of log.getKeys({ start: position + 1, reverse: true, limit: 1 })) start = first;
  for (const { value } of log.getRange({ start })) for (const record of value) if (record.position > position) yield record;
}
