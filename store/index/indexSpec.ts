import { storeError } from '../errors/storeError.ts';
import { compareValues } from '../values/compareValues.ts';
import { isDocument } from '../values/isDocument.ts';
import { numberValue } from '../values/numberValue.ts';
import { isTrue, requiredString } from '../values/options.ts';
import type { Document, Value } from '../values/value.ts';

export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

/** One secondary index; `_id_` has no entries of its own, for documents are kept by their _id. */
export interface IndexSpec {
  readonly name: string;
  readonly key: Document;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly expireAfterSeconds: number | undefined;
  readonly partialFilterExpression: Document | undefined;
}

const KNOWN = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'expireAfterSeconds',
  'partialFilterExpression',
  'background',
  'ns',
  'collation',
  'hidden',
]);

function parseField([path, direction]: [string, Value]): IndexField {
  const number = numberValue(direction);
  if (path.includes('$**') || typeof direction === 'string') {
    throw storeError(
      'CannotCreateIndex',
      `Index type '${typeof direction === 'string' ? direction : path}' is not supported by this store`,
    );
  }
  if (number === undefined || number === 0 || Number.isNaN(number))
    throw storeError('CannotCreateIndex', `Values in v:2 index key pattern must be numbers; field '${path}'`);
  const parts = path.split('.');
  if (parts.includes('')) throw storeError('CannotCreateIndex', 'Index keys cannot contain an empty field.');
  if (parts.some((part) => part.startsWith('$')))
    throw storeError('CannotCreateIndex', `Index key contains an illegal field name: field name starts with '$': '${path}'.`);
  return { path, parts, direction: number > 0 ? 1 : -1 };
}

function checkOptions(raw: Document): void {
  for (const option of Object.keys(raw)) {
    if (!KNOWN.has(option)) throw storeError('InvalidOptions', `The index option '${option}' is not supported by this store`);
  }
  if (isDocument(raw['collation']) && raw['collation']['locale'] !== 'simple')
    throw storeError('NotImplemented', 'Collations are not supported by this store');
  if (isTrue(raw['hidden'])) throw storeError('NotImplemented', 'Hidden indexes are not supported by this store');
  if (raw['partialFilterExpression'] !== undefined && isTrue(raw['sparse']))
    throw storeError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
}

function expiry(raw: Document, fields: readonly IndexField[]): number | undefined {
  if (raw['expireAfterSeconds'] === undefined) return undefined;
  const seconds = numberValue(raw['expireAfterSeconds']);
  if (seconds === undefined || seconds < 0 || seconds > 2147483647)
    throw storeError('CannotCreateIndex', "TTL index 'expireAfterSeconds' option must be within 0 to 2147483647");
  if (fields.length !== 1)
    throw storeError('CannotCreateIndex', 'TTL indexes are single-field indexes, compound indexes do not support TTL.');
  return Math.trunc(seconds);
}

/** Reads one entry of createIndexes' `indexes`; refuses what this store cannot keep exactly. */
export function parseIndexSpec(raw: Value): IndexSpec {
  if (!isDocument(raw) || !isDocument(raw['key']) || Object.keys(raw['key']).length === 0)
    throw storeError('FailedToParse', "The 'key' field is a required property of an index specification");
  checkOptions(raw);
  const fields = Object.entries(raw['key']).map(parseField);
  const partial = raw['partialFilterExpression'];
  if (partial !== undefined && !isDocument(partial))
    throw storeError('TypeMismatch', "The field 'partialFilterExpression' must be an object");
  return {
    name: requiredString(raw['name'], 'createIndexes.indexes.name'),
    key: raw['key'],
    fields,
    unique: isTrue(raw['unique']),
    sparse: isTrue(raw['sparse']),
    expireAfterSeconds: expiry(raw, fields),
    partialFilterExpression: partial,
  };
}

/** The specification as listIndexes tells it. */
export function describeIndex(spec: IndexSpec): Document {
  return {
    v: 2,
    key: spec.key,
    name: spec.name,
    ...(spec.unique ? { unique: true } : {}),
    ...(spec.sparse ? { sparse: true } : {}),
    ...(spec.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: spec.expireAfterSeconds }),
    ...(spec.partialFilterExpression === undefined ? {} : { partialFilterExpression: spec.partialFilterExpression }),
  };
}

export function samePattern(a: IndexSpec, b: IndexSpec): boolean {
  const pattern = (spec: IndexSpec): string => spec.fields.map((field) => `${field.path}:${field.direction}`).join(',');
  return pattern(a) === pattern(b) && compareValues(a.partialFilterExpression ?? null, b.partialFilterExpression ?? null) === 0;
}

export function sameOptions(a: IndexSpec, b: IndexSpec): boolean {
  return a.unique === b.unique && a.sparse === b.sparse && a.expireAfterSeconds === b.expireAfterSeconds;
}
