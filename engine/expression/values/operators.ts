import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { addDuration, between } from './calendar.ts';
import { add, divide, multiply, subtract } from './decimal.ts';
import { durationOfMillis, durationOfMonths, millisOf, monthsOf } from './durations.ts';
import type { FeelTemporal, FeelValue } from './FeelValue.ts';
import { isTemporal, typeOf } from './typeOf.ts';

/** Sum of numbers, strings, durations of a kind, or a temporal value and a duration; undefined for anything else. */
export function sum(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') return finite(add(a, b));
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a instanceof FeelDuration && b instanceof FeelDuration) return combined(a, b, 1);
  if (isTemporal(a) && b instanceof FeelDuration) return shifted(a, b, 1);
  return a instanceof FeelDuration && isTemporal(b) ? shifted(b, a, 1) : undefined;
}

/** Difference of numbers, durations of a kind, temporal values of a type, or a temporal value and a duration. */
export function difference(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') return finite(subtract(a, b));
  if (a instanceof FeelDuration && b instanceof FeelDuration) return combined(a, b, -1);
  if (isTemporal(a) && b instanceof FeelDuration) return shifted(a, b, -1);
  return isTemporal(a) && isTemporal(b) ? between(a, b) : undefined;
}

/** Product of numbers, or of a duration and a number; months are cut to whole ones. */
export function product(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') return finite(multiply(a, b));
  if (a instanceof FeelDuration && typeof b === 'number') return scaled(a, (amount) => multiply(amount, b));
  return typeof a === 'number' && b instanceof FeelDuration ? scaled(b, (amount) => multiply(amount, a)) : undefined;
}

/** Quotient of numbers, of a duration and a number, or of durations of a kind; by zero it is null. */
export function quotient(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') return divide(a, b);
  if (a instanceof FeelDuration && typeof b === 'number') return b === 0 ? null : scaled(a, (amount) => divide(amount, b) ?? 0);
  if (!(a instanceof FeelDuration) || !(b instanceof FeelDuration) || typeOf(a) !== typeOf(b)) return undefined;
  return inMonths(a) ? divide(monthsOf(a), monthsOf(b)) : divide(millisOf(a), millisOf(b));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function inMonths(value: FeelDuration): boolean {
  return typeOf(value) === 'years and months duration';
}

function combined(a: FeelDuration, b: FeelDuration, sign: 1 | -1): FeelDuration | null | undefined {
  if (typeOf(a) !== typeOf(b)) return undefined;
  return inMonths(a) ? durationOfMonths(monthsOf(a) + sign * monthsOf(b)) : durationOfMillis(millisOf(a) + sign * millisOf(b));
}

function scaled(value: FeelDuration, by: (amount: number) => number): FeelDuration | null {
  return inMonths(value) ? durationOfMonths(Math.trunc(by(monthsOf(value)))) : durationOfMillis(by(millisOf(value)));
}

function shifted(value: FeelTemporal, by: FeelDuration, sign: 1 | -1): FeelValue | undefined {
  if (value instanceof FeelTime && inMonths(by)) return undefined;
  const amount = inMonths(by) ? { months: sign * monthsOf(by) } : { milliseconds: sign * Math.round(millisOf(by)) };
  if (value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime) return addDuration(value, amount);
  return undefined;
}
