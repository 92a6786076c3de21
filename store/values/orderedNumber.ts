import { Decimal128 } from 'bson';
import { compareExact, exactNumber, type ExactNumber } from './exactNumber.ts';
import { isPlainNumber, numberValue } from './numberValue.ts';
import type { Value } from './value.ts';

const EXACT = 0x00;
const ABOVE = 0x01;
const SIGN = 0x8000000000000000n;
const view = new DataView(new ArrayBuffer(8));

function sortableBits(number: number): Buffer {
  const bytes = Buffer.alloc(9);
  if (Number.isNaN(number)) return bytes;
  view.setFloat64(0, number === 0 ? 0 : number);
  const bits = view.getBigUint64(0);
  bytes.writeBigUInt64BE(bits & SIGN ? ~bits & 0xffffffffffffffffn : bits | SIGN, 0);
  bytes[8] = EXACT;
  return bytes;
}

function neighbourBelow(number: number): number {
  if (number === Infinity) return Number.MAX_VALUE;
  if (number === 0) return -Number.MIN_VALUE;
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  view.setBigUint64(0, number > 0 ? bits - 1n : bits + 1n);
  return view.getFloat64(0);
}

/** Digits and magnitude of a number no double can hold, so that two of them between the same doubles still sort. */
function sortableDigits({ coefficient, exponent }: ExactNumber): Buffer {
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString();
  const magnitude = digits.length + exponent + 0x4000;
  const body = Buffer.from([
    magnitude >> 8,
    magnitude & 0xff,
    ...Array.from(digits.replace(/0+$/, '')).map((digit) => Number(digit) + 1),
    0,
  ]);
  return negative ? (body.map((byte) => 0xff - byte) as Buffer) : body;
}

const infinite = (value: Value): boolean => value instanceof Decimal128 && !/\d/.test(value.toString());

/** Bytes of a number whose order as unsigned bytes is the order of the numbers, over all four BSON number types. */
export function orderedNumber(value: Value): Buffer {
  const nearest = numberValue(value) ?? NaN;
  if (isPlainNumber(value) || Number.isNaN(nearest) || infinite(value)) return sortableBits(nearest);
  if (Number.isSafeInteger(nearest) && !(value instanceof Decimal128)) return sortableBits(nearest);
  const exact = exactNumber(value);
  if (nearest === -Infinity) return above(-Infinity, exact);
  const order = nearest === Infinity ? -1 : compareExact(exact, exactNumber(nearest));
  if (order === 0) return sortableBits(nearest);
  return above(order > 0 ? nearest : neighbourBelow(nearest), exact);
}

function above(floor: number, exact: ExactNumber): Buffer {
  const bytes = sortableBits(floor);
  bytes[8] = ABOVE;
  return Buffer.concat([bytes, sortableDigits(exact)]);
}
