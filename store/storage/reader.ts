import type { Transaction } from 'lmdb';
import type { TableName, Tables } from './tables.ts';

export interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** A stretch of keys, both ends included unless said otherwise; `from` is where reading begins, also when it goes backwards. */
export interface KeyRange {
  readonly from: Buffer;
  readonly to: Buffer;
  readonly reverse: boolean;
  readonly afterFrom?: boolean;
}

/** Reads keys and values either as they are now or as they were when a transaction began. */
export interface Reader {
  get(table: TableName, key: Buffer): Buffer | undefined;
  chunk(table: TableName, range: KeyRange, limit: number): readonly Entry[];
}

/** lmdb takes the transaction here too; its type declarations leave it out. */
interface SnapshotReading {
  getBinary(key: Buffer, options: { transaction?: Transaction }): Buffer | undefined;
}

export function createReader(tables: Tables, transaction?: Transaction): Reader {
  const options = transaction ? { transaction } : {};
  return {
    get: (table, key) => (tables[table] as SnapshotReading).getBinary(key, options),
    chunk(table, range, limit) {
      const found: Entry[] = [];
      const request = { start: range.from, reverse: range.reverse, limit, exclusiveStart: range.afterFrom === true, ...options };
      for (const { key, value } of tables[table].getRange(request)) {
        if (range.reverse ? Buffer.compare(key, range.to) < 0 : Buffer.compare(key, range.to) > 0) break;
        found.push({ key, value });
      }
      return found;
    },
  };
}

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 512;

/**
 * Reads a stretch in chunks that begin after the last key read, so that a reader may rest between two entries, over
 * writes and over minutes, without holding a snapshot that would keep LMDB from reusing pages.
 */
export function* readRange(reader: Reader, table: TableName, range: KeyRange): Generator<Entry, void, undefined> {
  let size = FIRST_CHUNK;
  let next = range;
  for (;;) {
    const entries = reader.chunk(table, next, size);
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < size) return;
    next = { ...range, from: last.key, afterFrom: true };
    size = Math.min(size * 4, LARGEST_CHUNK);
  }
}
