import { Decimal128, Double, Int32, Long } from 'bson';
import { bsonTypeOf } from './kindOf.ts';
import type { Value } from './value.ts';

/** The nearest JavaScript number of any BSON number, or undefined for what is no number. */
export function numberValue(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (value instanceof Long && bsonTypeOf(value) === 'Long') return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

/** True when every value of this number's type is exact as a JavaScript number. */
export function isPlainNumber(value: Value): value is number | Int32 | Double {
  return typeof value === 'number' || value instanceof Int32 || value instanceof Double;
}
