import { FeelDate, FeelDateTime, FeelTime, parseDate, parseDateTime, parseTime, type FeelDuration } from 'feelin';
import { zoneOf } from '../values/compare.ts';
import { parseDuration } from '../timer/parseDuration.ts';
import { durationOfMillis, durationOfMonths, millisOf, readIsoDuration } from '../values/durations.ts';
import type { FeelTemporal } from '../values/FeelValue.ts';

const DATE = /^\d{4,9}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d(?::\d\d)?|@[\w/+-]+)?$/i;
const MILLIS_OF_DAY = 86_400_000;
const DATE_TIME = /^(\d{4,9}-\d\d-\d\d)(?:T(.+))?$/;

/** `2026-01-31`. Null for what is none, also below. */
export function readDate(text: string): FeelDate | null {
  return DATE.test(text) ? parseDate(text) : null;
}

/** `10:30:00`, `10:30:00Z`, `10:30:00+01:00`, `10:30:00@Africa/Accra`. */
export function readTime(text: string): FeelTime | null {
  return TIME.test(text) ? parseTime(text) : null;
}

/** A date alone, or a date and a time as above with `T` between. */
export function readDateTime(text: string): FeelDateTime | null {
  const parts = DATE_TIME.exec(text);
  if (parts === null || (parts[2] !== undefined && readTime(parts[2]) === null)) return null;
  return parseDateTime(text);
}

/** `P1Y2M` or `P1DT2H`, not both kinds at once; a minus may lead all, or one part. */
export function readDuration(text: string): FeelDuration | null {
  if (/P.*\d[YM].*(?:D|T)/.test(text)) return null;
  const value = readIsoDuration(text);
  if (value !== null) return value;
  const interval = text.includes('W') ? undefined : parseDuration(text);
  if (interval === undefined) return null;
  return interval.months === 0 ? durationOfMillis(interval.days * MILLIS_OF_DAY + interval.millis) : durationOfMonths(interval.months);
}

/** Any of them, as `@"…"` holds it. */
export function readAt(text: string): FeelTemporal | FeelDuration | null {
  return readDate(text) ?? readTime(text) ?? readDuration(text) ?? readDateTime(text);
}

export function dateOf(value: FeelDate | FeelDateTime): FeelDate {
  return value instanceof FeelDate ? value : new FeelDate(value.unwrap().toPlainDate());
}

/** Time of day; a date's is midnight UTC. */
export function timeOf(value: FeelTemporal): FeelTime | null {
  if (value instanceof FeelTime) return value;
  return value instanceof FeelDate ? readTime('00:00:00Z') : new FeelTime(value.unwrap().toPlainTime(), zoneOf(value));
}

export function dateFrom(year: number, month: number, day: number): FeelDate | null {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return readDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Offset is a duration below a day: `PT2H` makes `+02:00`. */
export function timeFrom(
  parts: { readonly hour: number; readonly minute: number; readonly second: number },
  offset: FeelDuration | null,
): FeelTime | null {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const [whole = '', fraction] = String(parts.second).split('.');
  const time = `${pad(parts.hour)}:${pad(parts.minute)}:${whole.padStart(2, '0')}${fraction === undefined ? '' : `.${fraction}`}`;
  return readTime(`${time}${offset === null ? '' : offsetText(offset)}`);
}

function offsetText(offset: FeelDuration): string {
  const seconds = Math.trunc(millisOf(offset) / 1000);
  const pad = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(seconds);
  const tail = size % 60 === 0 ? '' : `:${pad(size % 60)}`;
  return `${seconds < 0 ? '-' : '+'}${pad(size / 3600)}:${pad((size % 3600) / 60)}${tail}`;
}

/** The date of one and the time, with its zone, of the other. */
export function combine(date: FeelDate | FeelDateTime, time: FeelTime): FeelDateTime {
  return new FeelDateTime(dateOf(date).unwrap().toPlainDateTime(time.unwrap()), zoneOf(time));
}

/** The same instant in another zone; a local value gets the zone. Null when there is no such zone. */
export function inZone(value: FeelDateTime, zone: string): FeelDateTime | null {
  const target = zone === 'Z' ? 'UTC' : zone;
  const from = zoneOf(value);
  try {
    const local = from === null ? value.unwrap() : value.unwrap().toZonedDateTime(from).withTimeZone(target).toPlainDateTime();
    local.toZonedDateTime(target);
    return new FeelDateTime(local, target);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
