import { ObjectId } from 'bson';
import { type StoreError, storeError } from '../errors/storeError.ts';
import { namespaceOf, type CollectionInfo } from '../catalog/collectionInfo.ts';
import { EMPTY_ARRAY, type IndexTuple } from '../index/indexValues.ts';
import { kindOf } from '../values/kindOf.ts';
import type { Document, Value } from '../values/value.ts';

function show(value: Value): string {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  return ['number', 'boolean', 'null'].includes(kindOf(value)) ? String(value) : kindOf(value);
}

export interface Duplicate {
  readonly indexName: string;
  readonly keyPattern: Document;
  readonly tuple: IndexTuple;
}

/** E11000 with keyPattern and keyValue, in the words that mongoose and its plugins look for. */
export function duplicateKey(info: CollectionInfo, { indexName, keyPattern, tuple }: Duplicate): StoreError {
  const keyValue: Document = {};
  Object.keys(keyPattern).forEach((path, i) => {
    const value = tuple[i];
    keyValue[path] = value === undefined || value === EMPTY_ARRAY ? null : value;
  });
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
  const text = `E11000 duplicate key error collection: ${namespaceOf(info.database, info.name)} index: ${indexName} dup key: { ${shown.join(', ')} }`;
  return storeError('DuplicateKey', text, { keyPattern, keyValue });
}

export function duplicateId(info: CollectionInfo, id: Value): StoreError {
  return duplicateKey(info, { indexName: '_id_', keyPattern: { _id: 1 }, tuple: [id] });
}
