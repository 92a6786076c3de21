import { withPrefix } from '../index/keyspace.ts';
import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import { storeError } from '../errors/storeError.ts';
import { decodeDocument } from '../values/codec.ts';
import { orderedKey } from '../values/orderedKey.ts';
import type { Document, Value } from '../values/value.ts';
import type { View } from './view.ts';

/** A document as found: `idKey` is the ordered key of its _id, `bytes` its BSON. */
export interface Stored {
  readonly idKey: Buffer;
  readonly bytes: Buffer;
}

export interface Found extends Stored {
  readonly document: Document;
}

const MAX_ID_KEY_BYTES = 500;

export function idKeyOf(id: Value): Buffer {
  const key = orderedKey(id);
  if (key.length > MAX_ID_KEY_BYTES)
    throw storeError('KeyTooLong', `The _id is too long, ${key.length} bytes of at most ${MAX_ID_KEY_BYTES}`);
  return key;
}

export const keyText = (idKey: Buffer): string => idKey.toString('latin1');

/** One document by its key, a transaction's own version before the stored one. */
export function getStored(view: View, info: CollectionInfo, idKey: Buffer): Stored | undefined {
  const own = view.overlayOf(info.id)?.get(keyText(idKey));
  if (own) return own.bytes ? { idKey, bytes: own.bytes } : undefined;
  const bytes = view.reader.get('documents', withPrefix(info.id, idKey));
  return bytes && { idKey, bytes };
}

export function withDocument(stored: Stored): Found {
  return { ...stored, document: decodeDocument(stored.bytes) };
}
