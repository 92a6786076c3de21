import { Decimal128, Double, Int32, Long } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { type ExactNumber, exactNumber } from '../values/exactNumber.ts';
import { bsonTypeOf } from '../values/kindOf.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Value } from '../values/value.ts';

const MAX_DECIMAL_DIGITS = 34;
const INT32_LIMIT = 2n ** 31n;
const INT64_LIMIT = 2n ** 63n;

export type Arithmetic = 'add' | 'multiply';

function isInteger(value: Value): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return value instanceof Int32 || bsonTypeOf(value) === 'Long';
}

const bigintOf = (value: Value): bigint => exactNumber(value).coefficient;

function integerResult(result: bigint, long: boolean): Value {
  if (!long && result >= -INT32_LIMIT && result < INT32_LIMIT) return new Int32(Number(result));
  if (result >= -INT64_LIMIT && result < INT64_LIMIT) return Long.fromBigInt(result);
  throw storeError('BadValue', 'Failed to apply the operation: the result does not fit into 64 bits');
}

function exactResult(a: ExactNumber, b: ExactNumber, operation: Arithmetic): ExactNumber {
  if (operation === 'multiply') return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
  const exponent = Math.min(a.exponent, b.exponent);
  return {
    exponent,
    coefficient: a.coefficient * 10n ** BigInt(a.exponent - exponent) + b.coefficient * 10n ** BigInt(b.exponent - exponent),
  };
}

function decimalResult(a: Value, b: Value, operation: Arithmetic): Decimal128 {
  if (![a, b].every((value) => Number.isFinite(numberValue(value))))
    throw storeError('NotImplemented', 'Arithmetic on an infinite decimal is not supported by this store');
  const { coefficient, exponent } = exactResult(exactNumber(a), exactNumber(b), operation);
  if (coefficient.toString().replace('-', '').length > MAX_DECIMAL_DIGITS)
    throw storeError('NotImplemented', 'A decimal result of more than 34 digits is not supported by this store');
  return Decimal128.fromString(`${coefficient}E${exponent}`);
}

/** Adds or multiplies as MongoDB does: integers stay integers and widen to 64 bits, a double makes a double, a decimal a decimal. */
export function calculate(operation: Arithmetic, a: Value, b: Value): Value {
  if (a instanceof Decimal128 || b instanceof Decimal128) return decimalResult(a, b, operation);
  if (isInteger(a) && isInteger(b)) {
    const result = operation === 'add' ? bigintOf(a) + bigintOf(b) : bigintOf(a) * bigintOf(b);
    return integerResult(result, a instanceof Long || b instanceof Long);
  }
  const left = numberValue(a) ?? NaN;
  const right = numberValue(b) ?? NaN;
  return new Double(operation === 'add' ? left + right : left * right);
}
