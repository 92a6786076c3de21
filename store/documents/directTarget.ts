import { UUID } from 'bson';
import type { Catalog } from '../catalog/catalog.ts';
import { type CollectionInfo, namespaceOf } from '../catalog/collectionInfo.ts';
import { documentChange } from '../changes/changeEvent.ts';
import type { ChangeLog } from '../changes/changeLog.ts';
import { withPrefix } from '../index/keyspace.ts';
import type { Storage } from '../storage/openStorage.ts';
import { BlockedByTransaction, type DocumentLocks } from '../transaction/documentLocks.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { encodeStored } from '../values/codec.ts';
import type { Document } from '../values/value.ts';
import type { View } from './view.ts';
import { checkUnique, type IndexChange, indexChanges, writeIndexChanges } from './writeIndexes.ts';
import type { DocumentWrite, WriteTarget } from './writeTarget.ts';

export interface DirectTargetDeps {
  readonly storage: Storage;
  readonly catalog: Catalog;
  readonly changeLog: ChangeLog;
  readonly locks: DocumentLocks;
}

/** The data as it is now, inside a write transaction with that one's own writes. */
export function currentView({ storage, catalog }: Pick<DirectTargetDeps, 'storage' | 'catalog'>): View {
  return {
    get collections() {
      return catalog.collections();
    },
    reader: storage.current,
    overlayOf: () => undefined,
  };
}

function noteMultikey(catalog: Catalog, info: CollectionInfo, changes: readonly IndexChange[]): void {
  const latest = catalog.collections().get(namespaceOf(info.database, info.name));
  if (!latest) return;
  const grown = new Set(changes.filter(({ multikey }) => multikey).map(({ index }) => index.id));
  if (!latest.indexes.some(({ id, multikey }) => !multikey && grown.has(id))) return;
  catalog.put({ ...latest, indexes: latest.indexes.map((index) => (grown.has(index.id) ? { ...index, multikey: true } : index)) });
}

export function newCollection(
  catalog: Catalog,
  { database, name, options }: Pick<CollectionInfo, 'database' | 'name' | 'options'>,
): CollectionInfo {
  return { id: catalog.nextId(), database, name, uuid: new UUID(), options, indexes: [] };
}

/** Writes into the running write transaction; every check comes before the first write of a document. */
export function createDirectTarget(deps: DirectTargetDeps, committing?: Transaction): WriteTarget {
  const { storage, catalog, changeLog, locks } = deps;
  const transaction: Document | undefined = committing && { lsid: committing.lsid, txnNumber: committing.number };
  const checkLock = (info: CollectionInfo, { idKey }: DocumentWrite): void => {
    const holder = locks.holder(info.id, idKey);
    if (holder && holder !== committing && holder.state === 'open') throw new BlockedByTransaction(holder);
  };
  return {
    view: currentView(deps),
    collection: (database, name) => catalog.collections().get(namespaceOf(database, name)),
    create(database, name, options = {}) {
      const info = newCollection(catalog, { database, name, options });
      catalog.put(info);
      return info;
    },
    write(info, write) {
      checkLock(info, write);
      const { idKey, before, after } = write;
      const bytes = after && encodeStored(after);
      const changes = indexChanges(info, before, after);
      checkUnique(storage.current, info, { changes, idKey });
      writeIndexChanges(storage.writer, changes, idKey);
      if (bytes) storage.writer.put('documents', withPrefix(info.id, idKey), bytes);
      else storage.writer.remove('documents', withPrefix(info.id, idKey));
      noteMultikey(catalog, info, changes);
      const record = documentChange({ info, before, after, replaced: write.replaced, transaction });
      if (record) changeLog.append(record);
    },
  };
}
