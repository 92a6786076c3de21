import { Double, Int32, Long } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { bsonTypeOf } from '../values/kindOf.ts';
import { setField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';

function plainWrapped(value: Value): Value {
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (bsonTypeOf(value) === 'Decimal128')
    throw storeError('NotImplemented', 'Decimal128 is not supported in aggregation expressions by this store');
  if (value instanceof Long && bsonTypeOf(value) === 'Long') {
    const number = value.toNumber();
    if (!Number.isSafeInteger(number))
      throw storeError('NotImplemented', 'A long beyond 2^53 is not supported in aggregation expressions by this store');
    return number;
  }
  return value;
}

/** A copy whose numbers are JavaScript's, for the expression evaluator; what would lose precision is refused. */
export function toPlain(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isDocument(value)) return plainWrapped(value);
  const copy: Document = {};
  for (const [name, field] of Object.entries(value)) setField(copy, name, toPlain(field));
  return copy;
}
