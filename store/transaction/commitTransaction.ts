import { createDirectTarget, type DirectTargetDeps } from '../documents/directTarget.ts';
import { RolledBack } from '../errors/rolledBack.ts';
import { StoreError, writeConflict } from '../errors/storeError.ts';
import { withPrefix } from '../index/keyspace.ts';
import { type CollectionInfo, namespaceOf } from '../catalog/collectionInfo.ts';
import { indexChanges, writeIndexChanges } from '../documents/writeIndexes.ts';
import type { Document } from '../values/value.ts';
import { decodeDocument } from '../values/codec.ts';
import type { Transaction } from './transaction.ts';

function createCollections({ catalog }: DirectTargetDeps, transaction: Transaction): void {
  for (const [namespace, info] of transaction.created) {
    if (catalog.collections().has(namespace)) throw writeConflict();
    catalog.put(info);
  }
}

interface Change {
  readonly namespace: string;
  readonly idKey: Buffer;
  readonly before: Document | null;
  readonly after: Document | null;
}

function infoOf({ catalog }: DirectTargetDeps, namespace: string): CollectionInfo {
  const info = catalog.collections().get(namespace);
  if (!info) throw writeConflict();
  return info;
}

function changesOf({ storage, catalog }: DirectTargetDeps, transaction: Transaction): readonly Change[] {
  const byId = new Map([...catalog.collections().values()].map((info) => [info.id, namespaceOf(info.database, info.name)]));
  return [...transaction.overlays].flatMap(([collectionId, overlay]) => {
    const namespace = byId.get(collectionId);
    if (namespace === undefined) throw writeConflict();
    return [...overlay.values()].map(({ idKey, document }) => {
      const stored = storage.current.get('documents', withPrefix(collectionId, idKey));
      return { namespace, idKey, before: stored ? decodeDocument(stored) : null, after: document };
    });
  });
}

/** All keys that are given up go first, for a unique key may have moved from one document to another. */
function writeDocuments(deps: DirectTargetDeps, transaction: Transaction): void {
  const changes = changesOf(deps, transaction);
  for (const { namespace, idKey, before, after } of changes) {
    const released = indexChanges(infoOf(deps, namespace), before, after).map((change) => ({ ...change, added: [] }));
    writeIndexChanges(deps.storage.writer, released, idKey);
  }
  const target = createDirectTarget(deps, transaction);
  for (const { namespace, idKey, before, after } of changes) {
    if (before ?? after) target.write(infoOf(deps, namespace), { idKey, before, after, replaced: false });
  }
}

/** Puts a transaction's writes into the running write transaction, all or none; a unique key taken meanwhile is a conflict. */
export function commitTransaction(deps: DirectTargetDeps, transaction: Transaction): void {
  try {
    createCollections(deps, transaction);
    writeDocuments(deps, transaction);
  } catch (error) {
    if (error instanceof StoreError) throw new RolledBack(error.code === 112 ? error : writeConflict());
    throw error;
  }
}
