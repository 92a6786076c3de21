import { isDocument } from './isDocument.ts';
import { setField } from './setField.ts';
import type { Document, Value } from './value.ts';

/** A deep copy of documents, arrays and dates; BSON's own classes are never changed in place and are shared. */
export function cloneValue<T extends Value>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (value instanceof Date) return new Date(value) as T;
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const [name, field] of Object.entries(value)) setField(copy, name, cloneValue(field));
  return copy as T;
}
