import { compare } from './compare.ts';
import { equals } from './equals.ts';
import type { FeelValue } from './FeelValue.ts';

/** Outcome of a comparison by its sign; null when the values cannot be compared. */
export function order(sign: string, a: FeelValue, b: FeelValue): boolean | null {
  if (sign === '=' || sign === '!=') {
    const equal = equals(a, b);
    return equal === null ? null : equal === (sign === '=');
  }
  const difference = compare(a, b);
  if (difference === undefined) return null;
  if (sign === '<') return difference < 0;
  if (sign === '<=') return difference <= 0;
  return sign === '>' ? difference > 0 : difference >= 0;
}
