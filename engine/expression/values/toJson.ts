import { FeelDuration } from 'feelin';
import type { Json } from '../expression.ts';
import type { FeelValue } from './FeelValue.ts';
import { isoText } from './isoText.ts';
import { isContext, isList, isTemporal } from './typeOf.ts';

/** A value as a variable holds it: temporal values as ISO 8601 text; ranges and functions, which JSON cannot say, as null. */
export function toJson(value: FeelValue): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (value instanceof FeelDuration || isTemporal(value)) return isoText(value);
  if (isList(value)) return value.map(toJson);
  return isContext(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)])) : null;
}
