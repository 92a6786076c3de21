import { FeelRange } from 'feelin';
import { compare } from './compare.ts';
import type { FeelContext, FeelValue } from './FeelValue.ts';
import { isContext, isList, typeOf } from './typeOf.ts';

/** Whether two values are equal; null when they are of different types, which is no answer. Null equals null only. */
export function equals(a: FeelValue, b: FeelValue): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeOf(a) !== typeOf(b)) return null;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => equals(item, b[index] ?? null) === true);
  if (isContext(a) && isContext(b)) return sameEntries(a, b);
  if (a instanceof FeelRange && b instanceof FeelRange) return sameRange(a, b);
  if (typeof a === 'boolean') return a === b;
  const order = compare(a, b);
  return order === undefined ? (typeOf(a) === 'function' ? null : false) : order === 0;
}

function sameEntries(a: FeelContext, b: FeelContext): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equals(a[key] ?? null, b[key] ?? null) === true)
  );
}

function sameRange(a: FeelRange, b: FeelRange): boolean {
  const ends = equals(a.start as FeelValue, b.start as FeelValue) === true && equals(a.end as FeelValue, b.end as FeelValue) === true;
  return ends && a['start included'] === b['start included'] && a['end included'] === b['end included'];
}
