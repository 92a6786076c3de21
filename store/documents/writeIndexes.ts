import type { CollectionInfo, IndexInfo } from '../catalog/collectionInfo.ts';
import { type IndexKey, indexKeys } from '../index/indexKeys.ts';
import { endOf, PREFIX_BYTES, withPrefix } from '../index/keyspace.ts';
import type { Writer } from '../storage/openStorage.ts';
import type { Reader } from '../storage/reader.ts';
import type { Document } from '../values/value.ts';
import { duplicateKey } from './duplicateKey.ts';

export interface IndexChange {
  readonly index: IndexInfo;
  readonly added: readonly IndexKey[];
  readonly removed: readonly IndexKey[];
  readonly multikey: boolean;
}

const NOTHING = { keys: new Map<string, IndexKey>(), multikey: false };

/** What a document's change means for each index; nothing is written yet. */
export function indexChanges(info: CollectionInfo, before: Document | null, after: Document | null): readonly IndexChange[] {
  return info.indexes.map((index) => {
    const old = before ? indexKeys(index.spec, before) : NOTHING;
    const fresh = after ? indexKeys(index.spec, after) : NOTHING;
    const added = [...fresh.keys].filter(([text]) => !old.keys.has(text)).map(([, key]) => key);
    const removed = [...old.keys].filter(([text]) => !fresh.keys.has(text)).map(([, key]) => key);
    return { index, added, removed, multikey: fresh.multikey };
  });
}

/** The document that already has this key in an index, if it is another one. */
export function otherHolder(
  reader: Reader,
  index: IndexInfo,
  { key, idKey }: { readonly key: IndexKey; readonly idKey: Buffer },
): Buffer | undefined {
  const prefix = withPrefix(index.id, key.bytes);
  for (const entry of reader.chunk('indexes', { from: prefix, to: endOf(prefix), reverse: false }, 2)) {
    const holder = entry.key.subarray(entry.value.readUInt16BE());
    if (!holder.equals(idKey)) return holder;
  }
  return undefined;
}

export function checkUnique(
  reader: Reader,
  info: CollectionInfo,
  { changes, idKey }: { readonly changes: readonly IndexChange[]; readonly idKey: Buffer },
): void {
  for (const { index, added } of changes) {
    if (!index.spec.unique) continue;
    for (const key of added) {
      if (otherHolder(reader, index, { key, idKey }))
        throw duplicateKey(info, { indexName: index.spec.name, keyPattern: index.spec.key, tuple: key.tuple });
    }
  }
}

/** An entry's value: where in the key the document's own key begins. */
function entryValue(key: IndexKey): Buffer {
  const value = Buffer.alloc(2);
  value.writeUInt16BE(PREFIX_BYTES + key.bytes.length);
  return value;
}

export function putIndexKey(writer: Writer, index: IndexInfo, { key, idKey }: { readonly key: IndexKey; readonly idKey: Buffer }): void {
  writer.put('indexes', withPrefix(index.id, key.bytes, idKey), entryValue(key));
}

export function writeIndexChanges(writer: Writer, changes: readonly IndexChange[], idKey: Buffer): void {
  for (const { index, added, removed } of changes) {
    for (const key of removed) writer.remove('indexes', withPrefix(index.id, key.bytes, idKey));
    for (const key of added) putIndexKey(writer, index, { key, idKey });
  }
}
