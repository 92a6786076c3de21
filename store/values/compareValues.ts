import type { Binary, BSONRegExp, BSONSymbol, Code, ObjectId, Timestamp } from 'bson';
import { compareNumbers } from './exactNumber.ts';
import { KIND_RANK, type Kind, kindOf } from './kindOf.ts';
import type { Document, Value } from './value.ts';

const order = (a: number | bigint | string, b: number | bigint | string): number => (a < b ? -1 : a > b ? 1 : 0);

const SURROGATE = /[\ud800-\udfff]/;

/** Compares as MongoDB does, by UTF-8 bytes; UTF-16 order differs from it only where surrogates occur. */
function compareStrings(a: string, b: string): number {
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return order(a, b);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const result = compareValues(a[i], b[i]);
    if (result !== 0) return result;
  }
  return order(a.length, b.length);
}

function compareDocuments(a: Document, b: Document): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [leftName, leftValue] = left[i] as [string, Value];
    const [rightName, rightValue] = right[i] as [string, Value];
    const result =
      order(KIND_RANK[kindOf(leftValue)], KIND_RANK[kindOf(rightValue)]) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (result !== 0) return result;
  }
  return order(left.length, right.length);
}

function compareBinary(a: Binary, b: Binary): number {
  return order(a.length(), b.length()) || order(a.sub_type, b.sub_type) || Buffer.compare(a.value(), b.value());
}

export function regexParts(value: Value): { readonly pattern: string; readonly flags: string } {
  if (value instanceof RegExp) return { pattern: value.source, flags: value.flags };
  const { pattern, options } = value as BSONRegExp;
  return { pattern, flags: options };
}

function compareRegex(a: Value, b: Value): number {
  const left = regexParts(a);
  const right = regexParts(b);
  return compareStrings(left.pattern, right.pattern) || compareStrings(left.flags, right.flags);
}

function compareCode(a: Code, b: Code): number {
  return compareStrings(a.code, b.code) || compareDocuments(a.scope ?? {}, b.scope ?? {});
}

type Comparer = (a: Value, b: Value) => number;
const same: Comparer = () => 0;

const text = (value: Value): string => (typeof value === 'string' ? value : (value as BSONSymbol).value);

const COMPARERS: Readonly<Record<Kind, Comparer>> = {
  minKey: same,
  undefined: same,
  null: same,
  maxKey: same,
  dbPointer: same,
  number: compareNumbers,
  string: (a, b) => compareStrings(text(a), text(b)),
  object: (a, b) => compareDocuments(plainDocument(a), plainDocument(b)),
  array: (a, b) => compareArrays(a as readonly Value[], b as readonly Value[]),
  binary: (a, b) => compareBinary(a as Binary, b as Binary),
  objectId: (a, b) => Buffer.compare((a as ObjectId).id, (b as ObjectId).id),
  boolean: (a, b) => order(Number(a), Number(b)),
  date: (a, b) => order((a as Date).getTime(), (b as Date).getTime()),
  timestamp: (a, b) => order((a as Timestamp).toBigInt(), (b as Timestamp).toBigInt()),
  regex: compareRegex,
  code: (a, b) => compareCode(a as Code, b as Code),
  codeWithScope: (a, b) => compareCode(a as Code, b as Code),
};

/** The fields of an object, also of a DBRef, which the decoder makes out of every `{ $ref, $id }`. */
export function plainDocument(value: Value): Document {
  if (typeof value === 'object' && value !== null && '_bsontype' in value && 'toJSON' in value) {
    return (value as { toJSON: () => Document }).toJSON();
  }
  return value as Document;
}

/** MongoDB's total order over BSON values: by class first, then by value (manual: "Comparison/Sort Order"). */
export function compareValues(a: Value, b: Value): number {
  const kind = kindOf(a);
  const other = kindOf(b);
  if (kind !== other) return order(KIND_RANK[kind], KIND_RANK[other]);
  return COMPARERS[kind](a, b);
}

export const equalValues = (a: Value, b: Value): boolean => compareValues(a, b) === 0;
