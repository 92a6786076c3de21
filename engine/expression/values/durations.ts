import { duration, FeelDuration } from 'feelin';
import { boundedCache } from '../boundedCache.ts';

/** Reading a duration costs much, and the same few come again and again. */
const known = boundedCache(1_000, (text) => {
  const value = duration(text);
  return value instanceof FeelDuration ? value : undefined;
});

/** Months of a years and months duration. */
export function monthsOf(value: FeelDuration): number {
  const { years, months } = value.unwrap();
  return 12 * years + months;
}

/** Milliseconds, with fractions, of a days and time duration. */
export function millisOf(value: FeelDuration): number {
  const d = value.unwrap();
  return (
    (((d.weeks * 7 + d.days) * 24 + d.hours) * 60 + d.minutes) * 60_000 +
    d.seconds * 1000 +
    d.milliseconds +
    d.microseconds / 1e3 +
    d.nanoseconds / 1e6
  );
}

/** A days and time duration of so many milliseconds; null when it is too long to be one. */
export function durationOfMillis(millis: number): FeelDuration | null {
  return readIsoDuration(`${sign(millis)}PT${(Math.abs(millis) / 1000).toFixed(9)}S`);
}

/** A years and months duration of so many whole months. */
export function durationOfMonths(months: number): FeelDuration | null {
  return readIsoDuration(`${sign(months)}P${Math.abs(months).toFixed(0)}M`);
}

function sign(amount: number): string {
  return amount < 0 ? '-' : '';
}

/** A duration of ISO 8601 text whose minus, if any, leads; null when it is none. */
export function readIsoDuration(text: string): FeelDuration | null {
  return known(text) ?? null;
}
