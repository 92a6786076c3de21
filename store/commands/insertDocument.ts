import { ObjectId } from 'bson';
import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import { duplicateId } from '../documents/duplicateKey.ts';
import { getStored, idKeyOf } from '../documents/stored.ts';
import type { WriteTarget } from '../documents/writeTarget.ts';
import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { kindOf } from '../values/kindOf.ts';
import { getField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';

function withId(document: Document): Document {
  const id = getField(document, '_id') ?? (Object.hasOwn(document, '_id') ? null : new ObjectId());
  return Object.keys(document)[0] === '_id' ? document : { _id: id, ...withoutId(document) };
}

function withoutId(document: Document): Document {
  const rest = { ...document };
  delete rest['_id'];
  return rest;
}

function checkId(id: Value): void {
  const kind = kindOf(id);
  if (kind === 'array' || kind === 'regex') throw storeError('InvalidIdField', `The '_id' value cannot be of type ${kind}`);
  const dollar = isDocument(id) ? Object.keys(id).find((name) => name.startsWith('$')) : undefined;
  if (dollar !== undefined)
    throw storeError('DollarPrefixedFieldName', `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`);
}

/** Inserts one document, giving it an _id first if it has none; returns it as stored. */
export function insertDocument(target: WriteTarget, info: CollectionInfo, document: Document): Document {
  const stored = withId(document);
  checkId(stored['_id']);
  const idKey = idKeyOf(stored['_id']);
  if (getStored(target.view, info, idKey)) throw duplicateId(info, stored['_id']);
  target.write(info, { idKey, before: null, after: stored, replaced: false });
  return stored;
}
