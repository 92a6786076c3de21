import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { instantOf, zoneOf } from './compare.ts';
import { durationOfMillis } from './durations.ts';
import type { FeelTemporal, FeelValue } from './FeelValue.ts';
import { typeOf } from './typeOf.ts';

/** Whole months by the calendar, or milliseconds by the clock. */
export type Amount = { readonly months: number } | { readonly milliseconds: number };

/** A temporal value moved by an amount; a date moves by whole days only, and a time wraps at midnight. Null when it leaves the calendar. */
export function addDuration(value: FeelTemporal, amount: Amount): FeelValue {
  try {
    if (value instanceof FeelDate) return new FeelDate(value.unwrap().toPlainDateTime().add(amount).toPlainDate());
    if (value instanceof FeelTime) return new FeelTime(value.unwrap().add(amount), zoneOf(value));
    return new FeelDateTime(movedDateTime(value, amount), zoneOf(value));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Offsets with seconds are unknown to Temporal; they have no daylight saving, so the wall clock moves. */
function movedDateTime(value: FeelDateTime, amount: Amount) {
  const zone = zoneOf(value);
  if (zone === null || /:\d\d:\d\d$/.test(zone)) return value.unwrap().add(amount);
  return value.unwrap().toZonedDateTime(zone).add(amount).toPlainDateTime();
}

/** Time from `b` to `a`; undefined for values of different types, or of which only one has a zone. */
export function between(a: FeelTemporal, b: FeelTemporal): FeelValue | undefined {
  if (typeOf(a) !== typeOf(b) || (zoneOf(a) === null) !== (zoneOf(b) === null)) return undefined;
  return durationOfMillis(instantOf(a) - instantOf(b));
}
