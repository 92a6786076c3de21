import { Long, Timestamp, type UUID } from 'bson';
import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import type { Document } from '../values/value.ts';
import { describeUpdate } from './describeUpdate.ts';

/** What is kept of one change in the log, and the better part of what a change stream tells. */
export interface ChangeRecord {
  readonly operationType: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'dropDatabase';
  readonly database: string;
  readonly collection?: string;
  readonly collectionUUID?: UUID;
  readonly wallTime: Date;
  readonly documentKey?: Document;
  readonly fullDocument?: Document;
  readonly updateDescription?: Document;
  readonly transaction?: Document;
}

export interface DocumentChange {
  readonly info: CollectionInfo;
  readonly before: Document | null;
  readonly after: Document | null;
  readonly replaced: boolean;
  readonly transaction?: Document | undefined;
}

/** The record of one document's change; undefined when there was nothing before and is nothing after. */
export function documentChange({ info, before, after, replaced, transaction }: DocumentChange): ChangeRecord | undefined {
  const document = after ?? before;
  if (!document) return undefined;
  const common = {
    database: info.database,
    collection: info.name,
    collectionUUID: info.uuid,
    wallTime: new Date(),
    documentKey: { _id: document['_id'] },
    ...(transaction ? { transaction } : {}),
  };
  if (!after) return { operationType: 'delete', ...common };
  if (!before) return { operationType: 'insert', ...common, fullDocument: after };
  if (replaced) return { operationType: 'replace', ...common, fullDocument: after };
  return { operationType: 'update', ...common, updateDescription: describeUpdate(before, after) };
}

const TOKEN_DIGITS = 16;

export const resumeToken = (sequence: number): Document => ({ _data: sequence.toString(16).padStart(TOKEN_DIGITS, '0').toUpperCase() });

export function sequenceOf(token: unknown): number | undefined {
  const data = typeof token === 'object' && token !== null && '_data' in token ? token._data : undefined;
  return typeof data === 'string' && /^[0-9A-F]{16}$/i.test(data) ? parseInt(data, 16) : undefined;
}

/** The event as a client's change stream gets it. */
export function changeEvent(sequence: number, record: ChangeRecord): Document {
  const { operationType, database, collection, wallTime, documentKey, transaction, fullDocument, updateDescription } = record;
  return {
    _id: resumeToken(sequence),
    operationType,
    clusterTime: new Timestamp({ t: Math.floor(wallTime.getTime() / 1000), i: (sequence % 0xffffffff) + 1 }),
    wallTime,
    ...(fullDocument ? { fullDocument } : {}),
    ns: collection === undefined ? { db: database } : { db: database, coll: collection },
    ...(documentKey ? { documentKey } : {}),
    ...(updateDescription ? { updateDescription } : {}),
    ...(transaction ? { lsid: transaction['lsid'], txnNumber: Long.fromNumber(Number(transaction['txnNumber'])) } : {}),
  };
}
