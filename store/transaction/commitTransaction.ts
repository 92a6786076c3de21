import { createDirectTarget, type DirectTargetDeps } from '../documents/directTarget.ts';
import { RolledBack } from '../errors/rolledBack.ts';
import { StoreError, writeConflict } from '../errors/storeError.ts';
import { withPrefix } from '../index/keyspace.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import { decodeDocument } from '../values/codec.ts';
import type { Transaction } from './transaction.ts';

function createCollections({ catalog }: DirectTargetDeps, transaction: Transaction): void {
  for (const [namespace, info] of transaction.created) {
    if (catalog.collections().has(namespace)) throw writeConflict();
    catalog.put(info);
  }
}

function writeDocuments(deps: DirectTargetDeps, transaction: Transaction): void {
  const { storage, catalog } = deps;
  const target = createDirectTarget(deps, transaction);
  const byId = new Map([...catalog.collections().values()].map((info) => [info.id, namespaceOf(info.database, info.name)]));
  for (const [collectionId, overlay] of transaction.overlays) {
    const namespace = byId.get(collectionId);
    // Deletions first: a unique key may move from one document to another within the transaction.
    const entries = [...overlay.values()].sort((a, b) => Number(a.document !== null) - Number(b.document !== null));
    for (const { idKey, document } of entries) {
      const info = namespace === undefined ? undefined : catalog.collections().get(namespace);
      if (!info) throw writeConflict();
      const stored = storage.current.get('documents', withPrefix(collectionId, idKey));
      const before = stored ? decodeDocument(stored) : null;
      if (before ?? document) target.write(info, { idKey, before, after: document, replaced: false });
    }
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
