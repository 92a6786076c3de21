import { deserialize, serialize } from 'bson';
import { storeError } from '../errors/storeError.ts';
import type { Document } from './value.ts';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true, validation: { utf8: true } } as const;

/** Decodes one BSON document and keeps every number's own type. */
export function decodeDocument(bytes: Uint8Array): Document {
  return deserialize(bytes, EXACT);
}

export function encodeDocument(document: Document): Buffer {
  return Buffer.from(serialize(document, { ignoreUndefined: true }));
}

/** Encodes a document that is to be stored, refusing what MongoDB would refuse for its size. */
export function encodeStored(document: Document): Buffer {
  const bytes = encodeDocument(document);
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw storeError('BSONObjectTooLarge', `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`);
  return bytes;
}
