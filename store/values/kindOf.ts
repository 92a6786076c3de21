import type { Value } from './value.ts';

/** The classes of MongoDB's comparison order, lowest first; values of one class compare with each other, classes compare by rank. */
export const KIND_RANK = {
  minKey: 0x01,
  undefined: 0x05,
  null: 0x0a,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x5f,
  regex: 0x64,
  dbPointer: 0x69,
  code: 0x6e,
  codeWithScope: 0x73,
  maxKey: 0xf0,
} as const;

export type Kind = keyof typeof KIND_RANK;

const WRAPPED: Readonly<Record<string, Kind>> = {
  Int32: 'number',
  Double: 'number',
  Long: 'number',
  Decimal128: 'number',
  BSONSymbol: 'string',
  Binary: 'binary',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  DBRef: 'object',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
};

export function bsonTypeOf(value: Value): string | undefined {
  if (value === null || typeof value !== 'object' || !('_bsontype' in value)) return undefined;
  return typeof value._bsontype === 'string' ? value._bsontype : undefined;
}

export function kindOf(value: Value): Kind {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  const type = bsonTypeOf(value);
  if (type === undefined) return 'object';
  if (type === 'Code') return (value as { scope?: unknown }).scope ? 'codeWithScope' : 'code';
  return WRAPPED[type] ?? 'object';
}
