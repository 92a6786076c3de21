import { Decimal128, Double, Int32 } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { bsonTypeOf, kindOf } from '../values/kindOf.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Value } from '../values/value.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};
const NAMES = new Map(Object.entries(NUMBERS).map(([name, number]) => [number, name]));

const BY_KIND: Readonly<Record<string, string>> = {
  binary: 'binData',
  boolean: 'bool',
  code: 'javascript',
  codeWithScope: 'javascriptWithScope',
};

function numberTypeName(value: Value): string {
  if (value instanceof Int32) return 'int';
  if (value instanceof Double) return 'double';
  if (value instanceof Decimal128) return 'decimal';
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double';
  return 'long';
}

/** The alias of a value's BSON type, as `$type` names it; a missing field has none. */
export function typeNameOf(value: Value): string | undefined {
  if (value === undefined) return undefined;
  const kind = kindOf(value);
  if (kind === 'number') return numberTypeName(value);
  if (bsonTypeOf(value) === 'BSONSymbol') return 'symbol';
  return BY_KIND[kind] ?? kind;
}

const NUMERIC = ['int', 'long', 'double', 'decimal'];

/** The type names that one operand of `$type` stands for. */
export function typeNamesOf(operand: Value): readonly string[] {
  if (operand === 'number') return NUMERIC;
  if (typeof operand === 'string') {
    if (operand in NUMBERS) return [operand];
    throw storeError('BadValue', `Unknown type name alias: ${operand}`);
  }
  const name = NAMES.get(numberValue(operand) ?? NaN);
  if (name === undefined) throw storeError('BadValue', 'Invalid numerical type code');
  return [name];
}
