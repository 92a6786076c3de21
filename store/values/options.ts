import { Double, Int32, Long } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { isDocument } from './isDocument.ts';
import { numberValue } from './numberValue.ts';
import type { Document, Value } from './value.ts';

/** A command's yes-or-no option: absent is false, numbers count by zero as MongoDB reads them. */
export function isTrue(value: Value): boolean {
  if (value instanceof Int32 || value instanceof Double) return value.valueOf() !== 0;
  if (value instanceof Long) return !value.isZero();
  return Boolean(value);
}

export function optionalInteger(value: Value, field: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = numberValue(value);
  if (number === undefined) throw storeError('TypeMismatch', `BSON field '${field}' is the wrong type, expected a number`);
  if (!Number.isSafeInteger(Math.trunc(number))) throw storeError('BadValue', `BSON field '${field}' is out of range`);
  return Math.trunc(number);
}

export function optionalDocument(value: Value, field: string): Document | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isDocument(value)) throw storeError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'object'`);
  return value;
}

export function requiredArray(value: Value, field: string): readonly Value[] {
  if (!Array.isArray(value)) throw storeError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'array'`);
  return value as readonly Value[];
}

export function requiredString(value: Value, field: string): string {
  if (typeof value !== 'string') throw storeError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'string'`);
  return value;
}
