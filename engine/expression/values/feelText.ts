import { FeelDuration } from 'feelin';
import { plainText } from './decimal.ts';
import type { FeelValue } from './FeelValue.ts';
import { isoText } from './isoText.ts';
import { isContext, isList, isTemporal } from './typeOf.ts';

/** What `string(…)` makes of a value. */
export function feelText(value: FeelValue): string {
  return typeof value === 'string' ? value : nested(value);
}

function nested(value: FeelValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
  if (typeof value === 'number') return plainText(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof FeelDuration) return isoText(value);
  if (isTemporal(value)) return value.toString();
  if (isList(value)) return `[${value.map(nested).join(', ')}]`;
  if (!isContext(value)) return 'null';
  return `{${Object.entries(value)
    .map(([key, entry]) => `${/^[\w ]+$/.test(key) ? key : nested(key)}: ${nested(entry)}`)
    .join(', ')}}`;
}
