import type { Binary, BSONSymbol, Code, ObjectId, Timestamp } from 'bson';
import { plainDocument, regexParts } from './compareValues.ts';
import { KIND_RANK, type Kind, kindOf } from './kindOf.ts';
import { orderedNumber } from './orderedNumber.ts';
import type { Document, Value } from './value.ts';

const END = Buffer.from([0]);
const EMPTY = Buffer.alloc(0);

/** A string's bytes with every NUL escaped, ended by two NULs: "a" sorts before "a\0" and before "ab". */
function orderedText(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.from([0, 0])]);
  const escaped: number[] = [];
  for (const byte of bytes) {
    escaped.push(byte);
    if (byte === 0) escaped.push(0xff);
  }
  return Buffer.from([...escaped, 0, 0]);
}

function orderedDocument(document: Document): Buffer {
  const parts = Object.entries(document).flatMap(([name, value]) => [
    Buffer.from([KIND_RANK[kindOf(value)]]),
    orderedText(name),
    orderedKey(value),
  ]);
  return Buffer.concat([...parts, END]);
}

function orderedDate(time: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, BigInt(Number.isNaN(time) ? 0 : time)) ^ 0x8000000000000000n);
  return bytes;
}

function orderedBinary(binary: Binary): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(binary.length());
  head[4] = binary.sub_type;
  return Buffer.concat([head, binary.value()]);
}

function orderedTimestamp(timestamp: Timestamp): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, timestamp.toBigInt()));
  return bytes;
}

function orderedRegex(value: Value): Buffer {
  const { pattern, flags } = regexParts(value);
  return Buffer.concat([orderedText(pattern), orderedText(flags)]);
}

const nothing = (): Buffer => EMPTY;
const code = (value: Value): Buffer => Buffer.concat([orderedText((value as Code).code), orderedDocument((value as Code).scope ?? {})]);

const ENCODERS: Readonly<Record<Kind, (value: Value) => Buffer>> = {
  minKey: nothing,
  undefined: nothing,
  null: nothing,
  maxKey: nothing,
  dbPointer: nothing,
  number: orderedNumber,
  string: (value) => orderedText(typeof value === 'string' ? value : (value as BSONSymbol).value),
  object: (value) => orderedDocument(plainDocument(value)),
  array: (value) => Buffer.concat([...(value as readonly Value[]).map(orderedKey), END]),
  binary: (value) => orderedBinary(value as Binary),
  objectId: (value) => Buffer.from((value as ObjectId).id),
  boolean: (value) => Buffer.from([value === true ? 1 : 0]),
  date: (value) => orderedDate((value as Date).getTime()),
  timestamp: (value) => orderedTimestamp(value as Timestamp),
  regex: orderedRegex,
  code,
  codeWithScope: code,
};

/**
 * Bytes of a value whose unsigned byte order is MongoDB's comparison order. Equal values give equal bytes, and no value's
 * bytes are the beginning of another's, so keys may be joined to tuples.
 */
export function orderedKey(value: Value): Buffer {
  const kind = kindOf(value);
  return Buffer.concat([Buffer.from([KIND_RANK[kind]]), ENCODERS[kind](value)]);
}

/** The key of an empty array in an index, below null, as MongoDB indexes it. */
export const EMPTY_ARRAY_KEY: Buffer = Buffer.from([KIND_RANK.undefined]);

/** The same key for a descending component: every byte turned over. */
export function inverted(key: Buffer): Buffer {
  const turned = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i++) turned[i] = 0xff - (key[i] ?? 0);
  return turned;
}
