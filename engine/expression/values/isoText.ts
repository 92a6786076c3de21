import { FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { zoneOf } from './compare.ts';
import { millisOf, monthsOf } from './durations.ts';
import type { FeelTemporal } from './FeelValue.ts';
import { typeOf } from './typeOf.ts';

/**
 * Text of a temporal value as Zeebe writes it into variables: seconds only when there are some (`2026-01-01T10:00Z`), a
 * named zone behind its offset (`+01:00[Europe/Paris]`), days as hours (`PT36H`).
 */
export function isoText(value: FeelTemporal | FeelDuration): string {
  if (value instanceof FeelDuration)
    return typeOf(value) === 'years and months duration' ? monthsText(monthsOf(value)) : clockText(millisOf(value));
  if (value instanceof FeelTime) return zoneOf(value) === null ? timeText(value) : value.toString();
  if (value instanceof FeelDateTime) return `${value.unwrap().toPlainDate().toString()}T${timeText(value)}${zoneText(value)}`;
  return value.toString();
}

function timeText(value: FeelTime | FeelDateTime): string {
  const time = value instanceof FeelDateTime ? value.unwrap().toPlainTime() : value.unwrap();
  const [, hours = '', seconds = '', fraction = ''] = /^(\d\d:\d\d):(\d\d)(?:\.(\d+))?$/.exec(time.toString()) ?? [];
  if (fraction !== '') return `${hours}:${seconds}.${fraction.padEnd(Math.ceil(fraction.length / 3) * 3, '0')}`;
  return seconds === '00' ? hours : `${hours}:${seconds}`;
}

function zoneText(value: FeelDateTime): string {
  const zone = zoneOf(value);
  if (zone === null) return '';
  if (zone === 'UTC') return 'Z';
  if (/^[+-]/.test(zone)) return zone;
  return `${value.unwrap().toZonedDateTime(zone).offset}[${zone}]`;
}

function monthsText(months: number): string {
  const years = Math.trunc(months / 12);
  const rest = months % 12;
  return months === 0 ? 'P0D' : `P${years === 0 ? '' : `${years}Y`}${rest === 0 ? '' : `${rest}M`}`;
}

function clockText(millis: number): string {
  const hours = Math.trunc(millis / 3_600_000);
  const minutes = Math.trunc((millis % 3_600_000) / 60_000);
  const seconds = Number(((millis % 60_000) / 1000).toFixed(9));
  const text = `${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${seconds === 0 ? '' : `${seconds}S`}`;
  return text === '' ? 'PT0S' : `PT${text}`;
}
