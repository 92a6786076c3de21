import { duration, FeelDuration } from 'feelin';

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
  return parsed(`${sign(millis)}PT${(Math.abs(millis) / 1000).toFixed(9)}S`);
}

/** A years and months duration of so many whole months. */
export function durationOfMonths(months: number): FeelDuration | null {
  return parsed(`${sign(months)}P${Math.abs(months).toFixed(0)}M`);
}

function sign(amount: number): string {
  return amount < 0 ? '-' : '';
}

function parsed(text: string): FeelDuration | null {
  const value = duration(text);
  return value instanceof FeelDuration ? value : null;
}
