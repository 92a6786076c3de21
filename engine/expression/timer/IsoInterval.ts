import { DateTime } from 'luxon';

/** An ISO 8601 duration: its calendar part (months, days), and its clock part in milliseconds. */
export interface IsoInterval {
  readonly months: number;
  readonly days: number;
  readonly millis: number;
}

/** The time one interval after `fromMillis`: months and days by the calendar of `zone`, the rest by the clock. */
export function addInterval(interval: IsoInterval, fromMillis: number, zone: string): number {
  const { months, days, millis } = interval;
  const base =
    months === 0 && days === 0 ? fromMillis : DateTime.fromMillis(fromMillis, { zone }).plus({ months }).plus({ days }).toMillis();
  return base + millis;
}
