import type { Storage } from '../storage/openStorage.ts';
import { readRange } from '../storage/reader.ts';
import { type CollectionInfo, namespaceOf } from './collectionInfo.ts';
import { decodeCollection, encodeCollection } from './collectionRecord.ts';

/** All collections by namespace; a map that is never changed, so that a transaction may keep the one it began with. */
export type Collections = ReadonlyMap<string, CollectionInfo>;

export interface Catalog {
  collections(): Collections;
  /** Writes a collection inside the running write transaction. */
  put(info: CollectionInfo): void;
  remove(info: CollectionInfo): void;
  /** A number never given before to a collection or index. */
  nextId(): number;
  /** Puts back the collections of before, when the write transaction they were changed in is undone. */
  restore(collections: Collections): void;
}

const FIRST = Buffer.from([0]);
const LAST = Buffer.alloc(1, 0xff);

function load(storage: Storage): Map<string, CollectionInfo> {
  const collections = new Map<string, CollectionInfo>();
  for (const { value } of readRange(storage.current, 'catalog', { from: FIRST, to: LAST, reverse: false })) {
    const info = decodeCollection(value);
    collections.set(namespaceOf(info.database, info.name), info);
  }
  return collections;
}

const NEXT_ID = Buffer.from('nextId');

/** Numbers only grow and are saved with the collection that uses them; one handed to a lost transaction has left no keys behind. */
export function createCatalog(storage: Storage): Catalog {
  let collections: Collections = load(storage);
  let next = storage.current.get('meta', NEXT_ID)?.readUInt32BE() ?? 1;
  const change = (edit: (copy: Map<string, CollectionInfo>) => void): void => {
    const copy = new Map(collections);
    edit(copy);
    collections = copy;
  };
  const saveNext = (): void => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(next);
    storage.writer.put('meta', NEXT_ID, bytes);
  };
  return {
    collections: () => collections,
    put(info) {
      const namespace = namespaceOf(info.database, info.name);
      saveNext();
      storage.writer.put('catalog', Buffer.from(namespace), encodeCollection(info));
      change((copy) => copy.set(namespace, info));
    },
    remove(info) {
      const namespace = namespaceOf(info.database, info.name);
      storage.writer.remove('catalog', Buffer.from(namespace));
      change((copy) => copy.delete(namespace));
    },
    nextId: () => next++,
    restore(before) {
      collections = before;
    },
  };
}
