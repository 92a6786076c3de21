import { storeError } from '../errors/storeError.ts';
import { MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import type { Batch, BatchRequest, CursorSource } from './cursors.ts';

export interface DocumentSourceOptions {
  readonly namespace: string;
  /** Whether what the cursor reads from still stands: its collection, its index, its transaction. */
  readonly alive: () => boolean;
}

export interface DocumentSource extends CursorSource {
  next(request: BatchRequest): Batch;
}

/** A cursor over lazily found documents; it reads on from the last key, so no snapshot is held while it rests. */
export function createDocumentSource(documents: Iterable<Buffer>, { namespace, alive }: DocumentSourceOptions): DocumentSource {
  const iterator = documents[Symbol.iterator]();
  let ahead = iterator.next();
  return {
    namespace,
    next({ size }: BatchRequest): Batch {
      if (!alive()) throw storeError('QueryPlanKilled', `collection or index was dropped, or its transaction is over: ${namespace}`);
      const batch: Buffer[] = [];
      let bytes = 0;
      while (!ahead.done && batch.length < (size ?? Infinity) && (batch.length === 0 || bytes + ahead.value.length < MAX_DOCUMENT_BYTES)) {
        batch.push(ahead.value);
        bytes += ahead.value.length;
        ahead = iterator.next();
      }
      return { documents: batch, done: ahead.done === true };
    },
    close() {
      iterator.return?.();
      ahead = { done: true, value: undefined };
    },
  };
}
