import { Decimal128, Long } from 'bson';
import { isPlainNumber, numberValue } from './numberValue.ts';
import type { Value } from './value.ts';

/** A finite number as coefficient × 10^exponent, exact for every BSON number type. */
export interface ExactNumber {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

function exactFromDecimalText(text: string): ExactNumber {
  const parts = DECIMAL.exec(text);
  if (!parts) throw new RangeError(`not a finite decimal: ${text}`);
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = parts;
  const digits = BigInt(whole + fraction);
  return { coefficient: sign === '-' ? -digits : digits, exponent: Number(exponent) - fraction.length };
}

const MANTISSA_BITS = 52n;
const view = new DataView(new ArrayBuffer(8));

function exactFromDouble(number: number): ExactNumber {
  if (Number.isSafeInteger(number)) return { coefficient: BigInt(number), exponent: 0 };
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  const rawExponent = Number((bits >> MANTISSA_BITS) & 0x7ffn);
  const fraction = bits & ((1n << MANTISSA_BITS) - 1n);
  const mantissa = rawExponent === 0 ? fraction : fraction | (1n << MANTISSA_BITS);
  const power = (rawExponent === 0 ? 1 : rawExponent) - 1075;
  const signed = number < 0 ? -mantissa : mantissa;
  if (power >= 0) return { coefficient: signed << BigInt(power), exponent: 0 };
  return { coefficient: signed * 5n ** BigInt(-power), exponent: power };
}

/** The exact value of a finite BSON number; NaN and the infinities are not finite and must be handled before. */
export function exactNumber(value: Value): ExactNumber {
  if (value instanceof Long) return { coefficient: value.toBigInt(), exponent: 0 };
  if (typeof value === 'bigint') return { coefficient: value, exponent: 0 };
  if (value instanceof Decimal128) return exactFromDecimalText(value.toString());
  return exactFromDouble(numberValue(value) ?? 0);
}

export function compareExact(a: ExactNumber, b: ExactNumber): number {
  const shared = Math.min(a.exponent, b.exponent);
  const left = a.coefficient * 10n ** BigInt(a.exponent - shared);
  const right = b.coefficient * 10n ** BigInt(b.exponent - shared);
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareDoubles(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** -1 or 1 for the infinities, 0 for a finite number; a decimal beyond every double is finite. */
function infinity(value: Value, nearest: number): number {
  if (Number.isFinite(nearest) || (value instanceof Decimal128 && /\d/.test(value.toString()))) return 0;
  return nearest < 0 ? -1 : 1;
}

/** Compares two BSON numbers of any types by value: NaN is lowest, a Long or Decimal128 is never rounded. */
export function compareNumbers(a: Value, b: Value): number {
  const left = numberValue(a) ?? NaN;
  const right = numberValue(b) ?? NaN;
  const nearly = compareDoubles(left, right);
  if (isPlainNumber(a) && isPlainNumber(b)) return nearly;
  if (Number.isNaN(left) || Number.isNaN(right)) return nearly;
  const infinities = [infinity(a, left), infinity(b, right)] as const;
  if (infinities[0] !== 0 || infinities[1] !== 0) return Math.sign(infinities[0] - infinities[1]);
  if (nearly !== 0 && Number.isFinite(left) && Number.isFinite(right)) return nearly;
  return compareExact(exactNumber(a), exactNumber(b));
}
