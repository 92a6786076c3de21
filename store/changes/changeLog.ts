import type { Storage } from '../storage/openStorage.ts';
import { readRange } from '../storage/reader.ts';
import { decodeDocument, encodeDocument } from '../values/codec.ts';
import type { ChangeRecord } from './changeEvent.ts';

interface LoggedChange {
  readonly sequence: number;
  readonly record: ChangeRecord;
}

/** The durable list of changes that change streams read; written in the same transaction as the change itself. */
export interface ChangeLog {
  append(record: ChangeRecord): void;
  /** The number of the latest change. */
  last(): number;
  /** The number of the oldest change still kept, less one: a stream may resume from here or later. */
  oldest(): number;
  after(sequence: number): Iterable<LoggedChange>;
  /** Forgets numbers given in a write transaction that was undone. */
  restore(last: number): void;
}

const KEY_BYTES = 8;
const TRIM_AT_ONCE = 2_000;

function keyOf(sequence: number): Buffer {
  const key = Buffer.alloc(KEY_BYTES);
  key.writeBigUInt64BE(BigInt(sequence));
  return key;
}

const sequenceAt = (key: Buffer): number => Number(key.readBigUInt64BE());
const LAST = Buffer.alloc(KEY_BYTES, 0xff);

export function createChangeLog(storage: Storage, retention: number): ChangeLog {
  const edge = (reverse: boolean): number => {
    const range = reverse ? { from: LAST, to: keyOf(0), reverse } : { from: keyOf(0), to: LAST, reverse };
    const [entry] = storage.current.chunk('changes', range, 1);
    return entry ? sequenceAt(entry.key) : 0;
  };
  let last = edge(true);
  let oldest = Math.max(edge(false) - 1, 0);
  const trim = (): void => {
    const end = last - retention;
    for (let sequence = oldest + 1; sequence <= end; sequence++) storage.writer.remove('changes', keyOf(sequence));
    oldest = end;
  };
  return {
    last: () => last,
    oldest: () => oldest,
    append(record) {
      last += 1;
      storage.writer.put('changes', keyOf(last), encodeDocument({ ...record }));
      if (last - retention >= oldest + TRIM_AT_ONCE) trim();
    },
    *after(sequence) {
      for (const { key, value } of readRange(storage.current, 'changes', {
        from: keyOf(sequence),
        to: LAST,
        reverse: false,
        afterFrom: true,
      })) {
        yield { sequence: sequenceAt(key), record: decodeDocument(value) as unknown as ChangeRecord };
      }
    },
    restore(before) {
      last = before;
    },
  };
}
