import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { FeelCallable, type FeelContext, type FeelTemporal, type FeelValue } from './FeelValue.ts';

/** Name of a value's type, as FEEL's `instance of` says it. */
export type FeelType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function';

export function typeOf(value: FeelValue): FeelType {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value as 'boolean' | 'number' | 'string';
  if (isList(value)) return 'list';
  if (value instanceof FeelDuration)
    return value.unwrap().years !== 0 || value.unwrap().months !== 0 || isZeroMonths(value)
      ? 'years and months duration'
      : 'days and time duration';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelRange) return 'range';
  return value instanceof FeelCallable ? 'function' : 'context';
}

export function isList(value: FeelValue): value is readonly FeelValue[] {
  return Array.isArray(value);
}

export function isContext(value: FeelValue): value is FeelContext {
  return typeOf(value) === 'context';
}

export function isTemporal(value: FeelValue): value is FeelTemporal {
  return value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime;
}

/** `P0M`: the zero of years and months, which its parts do not tell from the zero of days and time. */
function isZeroMonths(value: FeelDuration): boolean {
  return value.toString() === 'P0M';
}
