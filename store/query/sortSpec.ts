import { storeError } from '../errors/storeError.ts';
import { compareValues } from '../values/compareValues.ts';
import { isDocument } from '../values/isDocument.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Document, Value } from '../values/value.ts';
import { visitPathElements } from '../values/visitPath.ts';

interface SortField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

export type SortSpec = readonly SortField[];

const MAX_SORT_FIELDS = 32;

export function parseSort(sort: Value): SortSpec {
  if (sort === undefined || sort === null) return [];
  if (!isDocument(sort)) throw storeError('TypeMismatch', "BSON field 'sort' is the wrong type, expected type 'object'");
  const fields = Object.entries(sort).map(([path, direction]): SortField => {
    const number = numberValue(direction);
    if (isDocument(direction)) throw storeError('NotImplemented', '$meta sort is not supported by this store');
    if (number !== 1 && number !== -1)
      throw storeError('BadValue', `$sort key ordering must be 1 (for ascending) or -1 (for descending); field '${path}'`);
    if (path.split('.').includes('') || path.startsWith('$'))
      throw storeError('BadValue', `FieldPath field names may not be empty or start with '$': '${path}'`);
    return { path, parts: path.split('.'), direction: number };
  });
  if (fields.length > MAX_SORT_FIELDS) throw storeError('BadValue', `too many sort fields, at most ${MAX_SORT_FIELDS}`);
  return fields;
}

/** An array sorts by its lowest element ascending and by its highest descending; an empty one below null. */
function sortKey(document: Document, field: SortField): Value {
  let best: Value;
  let found = false;
  visitPathElements(document, field.parts, (value) => {
    if (Array.isArray(value) && value.length > 0) return false;
    const candidate: Value = Array.isArray(value) ? EMPTY : value;
    if (!found || compareKeys(candidate, best) * field.direction < 0) best = candidate;
    found = true;
    return false;
  });
  return best;
}

const EMPTY: unique symbol = Symbol('empty array');

function compareKeys(a: Value, b: Value): number {
  if (a === EMPTY || b === EMPTY) return a === b ? 0 : compareEmpty(a === EMPTY ? b : a) * (a === EMPTY ? 1 : -1);
  return compareValues(a, b);
}

/** Only MinKey sorts below an empty array. */
function compareEmpty(other: Value): number {
  return compareValues(other, null) < 0 ? 1 : -1;
}

export function sortKeys(document: Document, spec: SortSpec): readonly Value[] {
  return spec.map((field) => sortKey(document, field));
}

export function compareSortKeys(spec: SortSpec, a: readonly Value[], b: readonly Value[]): number {
  for (const [i, field] of spec.entries()) {
    const order = compareKeys(a[i], b[i]);
    if (order !== 0) return order * field.direction;
  }
  return 0;
}
