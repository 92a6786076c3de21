import { Long } from 'bson';
import type { Storage } from '../storage/openStorage.ts';
import { readRange } from '../storage/reader.ts';
import { decodeDocument, encodeDocument } from '../values/codec.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Document } from '../values/value.ts';

interface RetryRecord {
  readonly number: number;
  readonly reply: Document;
}

/** The reply of each session's last numbered write, kept on disk with the write, so that a driver's second try is not done twice. */
export interface RetryRecords {
  get(sessionKey: string): RetryRecord | undefined;
  put(sessionKey: string, record: RetryRecord): void;
  remove(sessionKey: string): void;
  /** Removes what is older than a time. */
  trim(before: number): void;
}

const keyOf = (sessionKey: string): Buffer => Buffer.from(sessionKey, 'hex');

export function createRetryRecords(storage: Storage): RetryRecords {
  return {
    get(sessionKey) {
      const bytes = storage.current.get('retries', keyOf(sessionKey));
      if (!bytes) return undefined;
      const record = decodeDocument(bytes);
      return { number: numberValue(record['number']) ?? 0, reply: record['reply'] as Document };
    },
    put(sessionKey, { number, reply }) {
      storage.writer.put('retries', keyOf(sessionKey), encodeDocument({ number: Long.fromNumber(number), at: Date.now(), reply }));
    },
    remove: (sessionKey) => storage.writer.remove('retries', keyOf(sessionKey)),
    trim(before) {
      const all = { from: Buffer.from([0]), to: Buffer.alloc(64, 0xff), reverse: false };
      for (const { key, value } of readRange(storage.current, 'retries', all)) {
        if ((numberValue(decodeDocument(value)['at']) ?? 0) < before) storage.writer.remove('retries', key);
      }
    },
  };
}
