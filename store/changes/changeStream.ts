import { namespaceOf } from '../catalog/collectionInfo.ts';
import { findDocuments } from '../documents/findDocuments.ts';
import type { View } from '../documents/view.ts';
import type { Stage } from '../aggregation/stage.ts';
import type { Batch, BatchRequest, CursorSource } from '../cursor/cursors.ts';
import { storeError } from '../errors/storeError.ts';
import { encodeDocument, MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import type { Document } from '../values/value.ts';
import { changeEvent, type ChangeRecord, resumeToken } from './changeEvent.ts';
import type { ChangeLog } from './changeLog.ts';
import type { ChangeSignal } from './changeSignal.ts';

export interface ChangeStreamOptions {
  readonly namespace: string;
  readonly database: string;
  /** Undefined: the whole database, or with an empty database the whole store. */
  readonly collection: string | undefined;
  readonly after: number;
  readonly updateLookup: boolean;
  readonly stage: Stage;
}

export interface ChangeStreamDeps {
  readonly changeLog: ChangeLog;
  readonly changeSignal: ChangeSignal;
  readonly view: View;
}

const DEFAULT_WAIT_MS = 1_000;
const SCAN_LIMIT = 1_000;

function concerns(record: ChangeRecord, { database, collection }: ChangeStreamOptions): boolean {
  if (database === '') return true;
  return (
    record.database === database &&
    (collection === undefined || record.collection === collection || record.operationType === 'dropDatabase')
  );
}

/** A stream on a collection ends when that is dropped, one on a database when the database is. */
function ends(record: ChangeRecord, { database, collection }: ChangeStreamOptions): boolean {
  if (database === '') return false;
  return record.operationType === 'dropDatabase' || (record.operationType === 'drop' && collection !== undefined);
}

function lookUp(event: Document, view: View, record: ChangeRecord): Document {
  if (record.operationType !== 'update' || record.collection === undefined) return event;
  const info = view.collections.get(namespaceOf(record.database, record.collection));
  const [found] = findDocuments(view, info, { filter: { _id: { $eq: record.documentKey?.['_id'] } }, limit: 1 });
  return { ...event, fullDocument: found?.document ?? null };
}

interface Position {
  sequence: number;
  invalidated: boolean;
}

function eventsOf(
  sequence: number,
  record: ChangeRecord,
  deps: ChangeStreamDeps & { readonly options: ChangeStreamOptions },
): readonly Document[] {
  const { options, view } = deps;
  const event = changeEvent(sequence, record);
  const shown =
    record.operationType === 'dropDatabase' && options.collection !== undefined
      ? []
      : [options.updateLookup ? lookUp(event, view, record) : event];
  return ends(record, options) ? [...shown, { ...changeEvent(sequence, record), operationType: 'invalidate', ns: undefined }] : shown;
}

function collect(position: Position, deps: ChangeStreamDeps & { readonly options: ChangeStreamOptions }, size: number): readonly Buffer[] {
  const batch: Buffer[] = [];
  let bytes = 0;
  let scanned = 0;
  for (const { sequence, record } of deps.changeLog.after(position.sequence)) {
    position.sequence = sequence;
    if (concerns(record, deps.options)) {
      for (const event of deps.options.stage(eventsOf(sequence, record, deps))) batch.push(checked(event));
      position.invalidated = ends(record, deps.options);
    }
    bytes = batch.reduce((sum, event) => sum + event.length, 0);
    if (position.invalidated || batch.length >= size || bytes > MAX_DOCUMENT_BYTES / 2 || ++scanned >= SCAN_LIMIT) break;
  }
  return batch;
}

function checked(event: Document): Buffer {
  if (!('_id' in event))
    throw storeError(
      'ChangeStreamFatalError',
      'Encountered an event whose _id field, which contains the resume token, was removed by the pipeline.',
    );
  return encodeDocument(event);
}

/** A cursor that tails the change log; getMore waits until something concerns it or its time is over. */
export function createChangeStream(deps: ChangeStreamDeps, options: ChangeStreamOptions): CursorSource {
  const position: Position = { sequence: options.after, invalidated: false };
  let open = true;
  const batchOf = (documents: readonly Buffer[]): Batch => ({
    documents,
    done: position.invalidated || !open,
    token: resumeToken(position.sequence),
  });
  return {
    namespace: options.namespace,
    async next({ size, waitMs = DEFAULT_WAIT_MS }: BatchRequest) {
      const deadline = Date.now() + waitMs;
      for (;;) {
        if (position.sequence < deps.changeLog.oldest())
          throw storeError(
            'ChangeStreamHistoryLost',
            'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
          );
        const documents = collect(position, { ...deps, options }, size ?? Infinity);
        if (documents.length > 0 || position.invalidated || !open) return batchOf(documents);
        const left = deadline - Date.now();
        if (left <= 0) return batchOf([]);
        if (position.sequence >= deps.changeLog.last()) await deps.changeSignal.wait(left);
      }
    },
    close() {
      open = false;
      deps.changeSignal.notify();
    },
  };
}
