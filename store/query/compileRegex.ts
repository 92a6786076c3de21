import { BSONRegExp } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { regexParts } from '../values/compareValues.ts';
import { bsonTypeOf, kindOf } from '../values/kindOf.ts';
import type { Value } from '../values/value.ts';
import type { ValuePredicate } from './predicate.ts';

const MAX_PATTERN_BYTES = 32764;

function compile(pattern: string, flags: string): RegExp {
  if (Buffer.byteLength(pattern) > MAX_PATTERN_BYTES)
    throw storeError('Location51091', 'Regular expression is invalid: regular expression is too large');
  for (const flag of flags) {
    if (!'imsu'.includes(flag))
      throw storeError('NotImplemented', `The regular expression option '${flag}' is not supported by this store`);
  }
  try {
    return new RegExp(
      pattern,
      [...new Set(Array.from(flags).filter((flag) => flag !== 'u'))].join('') + (/[\u0080-\uffff]|\\p\{/.test(pattern) ? 'u' : ''),
    );
  } catch (error) {
    throw storeError('Location51091', `Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`);
  }
}

export const isRegex = (value: Value): boolean => kindOf(value) === 'regex';

/** A regular expression against strings; a stored expression equal to it matches too. */
export function regexPredicate(regex: Value, options?: string): ValuePredicate {
  const { pattern, flags } = typeof regex === 'string' ? { pattern: regex, flags: '' } : regexParts(regex);
  const expression = compile(pattern, options ?? flags.replace(/[gy]/g, ''));
  return (value) => {
    if (typeof value === 'string') return expression.test(value);
    if (bsonTypeOf(value) === 'BSONSymbol') return expression.test(String(value));
    return value instanceof BSONRegExp && value.pattern === pattern && value.options === (options ?? flags);
  };
}
