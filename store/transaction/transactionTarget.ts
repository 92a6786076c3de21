import type { Catalog } from '../catalog/catalog.ts';
import { checkNamespace } from '../catalog/checkNamespace.ts';
import { type CollectionInfo, namespaceOf } from '../catalog/collectionInfo.ts';
import { newCollection } from '../documents/directTarget.ts';
import { duplicateKey } from '../documents/duplicateKey.ts';
import { keyText } from '../documents/stored.ts';
import { checkUnique, type IndexChange, indexChanges, otherHolder } from '../documents/writeIndexes.ts';
import type { DocumentWrite, WriteTarget } from '../documents/writeTarget.ts';
import { storeError, writeConflict } from '../errors/storeError.ts';
import { type IndexKey, indexKeys } from '../index/indexKeys.ts';
import { withPrefix } from '../index/keyspace.ts';
import type { Storage } from '../storage/openStorage.ts';
import type { Reader } from '../storage/reader.ts';
import { encodeStored } from '../values/codec.ts';
import type { DocumentLocks } from './documentLocks.ts';
import { setOverlay, type Transaction, transactionView } from './transaction.ts';

const MAX_TRANSACTION_BYTES = 64 * 1024 * 1024;

export interface TransactionTargetDeps {
  readonly storage: Storage;
  readonly catalog: Catalog;
  readonly locks: DocumentLocks;
  readonly transaction: Transaction;
}

/** First writer wins: a document another open transaction holds, or one committed since the snapshot, is a conflict. */
function claim({ storage, locks, transaction }: TransactionTargetDeps, info: CollectionInfo, idKey: Buffer): void {
  const holder = locks.holder(info.id, idKey);
  if (holder === transaction) return;
  if (holder) throw writeConflict();
  const key = withPrefix(info.id, idKey);
  const now = storage.current.get('documents', key);
  const then = transaction.reader.get('documents', key);
  if (now === undefined ? then !== undefined : then === undefined || !now.equals(then)) throw writeConflict();
  locks.take(info.id, idKey, transaction);
}

interface Candidate {
  readonly changes: readonly IndexChange[];
  readonly idKey: Buffer;
}

function checkOverlay(transaction: Transaction, info: CollectionInfo, { changes, idKey }: Candidate): void {
  const others = [...(transaction.overlays.get(info.id)?.values() ?? [])].filter(
    ({ document, idKey: other }) => document && !other.equals(idKey),
  );
  for (const { index, added } of changes) {
    if (!index.spec.unique || added.length === 0) continue;
    for (const { document } of others) {
      const taken = document ? indexKeys(index.spec, document).keys : new Map<string, IndexKey>();
      const clash = added.find((key) => taken.has(key.bytes.toString('latin1')));
      if (clash) throw duplicateKey(info, { indexName: index.spec.name, keyPattern: index.spec.key, tuple: clash.tuple });
    }
  }
}

/** A reader's holders of a key count only while the transaction has not rewritten them. */
function checkReader(
  transaction: Transaction,
  info: CollectionInfo,
  { reader, changes, idKey }: Candidate & { readonly reader: Reader },
): void {
  const overlay = transaction.overlays.get(info.id);
  const standing = changes.map((change) => ({
    ...change,
    added: change.added.filter((key) => {
      const holder = change.index.spec.unique ? otherHolder(reader, change.index, { key, idKey }) : undefined;
      return !holder || !overlay?.has(keyText(holder));
    }),
  }));
  checkUnique(reader, info, { changes: standing, idKey });
}

function writeOverlay(deps: TransactionTargetDeps, info: CollectionInfo, write: DocumentWrite): void {
  const { transaction, storage } = deps;
  const { idKey, before, after } = write;
  const bytes = after && encodeStored(after);
  const changes = indexChanges(info, before, after);
  claim(deps, info, idKey);
  checkOverlay(transaction, info, { changes, idKey });
  checkReader(transaction, info, { reader: transaction.reader, changes, idKey });
  checkReader(transaction, info, { reader: storage.current, changes, idKey });
  setOverlay(transaction, info.id, { idKey, document: after, bytes });
  if (transaction.bytes > MAX_TRANSACTION_BYTES)
    throw storeError('TransactionTooLarge', `Total size of the transaction's writes exceeds ${MAX_TRANSACTION_BYTES} bytes`);
}

/** Writes that only their transaction sees until it commits; collections it creates are its own too. */
export function createTransactionTarget(deps: TransactionTargetDeps): WriteTarget {
  const { transaction, catalog } = deps;
  return {
    view: transactionView(transaction),
    collection: (database, name) => transaction.collections.get(namespaceOf(database, name)),
    create(database, name, options = {}) {
      checkNamespace(database, name);
      const namespace = namespaceOf(database, name);
      if (catalog.collections().has(namespace)) throw writeConflict();
      const info = newCollection(catalog, { database, name, options });
      transaction.created.set(namespace, info);
      transaction.collections = new Map(transaction.collections).set(namespace, info);
      return info;
    },
    write: (info, write) => writeOverlay(deps, info, write),
  };
}
