import { FeelDuration, FeelTime, type FeelDate, type FeelDateTime } from 'feelin';
import type { FeelValue } from './FeelValue.ts';
import { monthsOf, millisOf } from './durations.ts';
import { isTemporal, typeOf } from './typeOf.ts';

/** Order of two values of one type: negative, zero or positive; undefined when they cannot be compared. */
export function compare(a: FeelValue, b: FeelValue): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeOf(a) !== typeOf(b)) return undefined;
  if (a instanceof FeelDuration && b instanceof FeelDuration) {
    return typeOf(a) === 'years and months duration' ? monthsOf(a) - monthsOf(b) : millisOf(a) - millisOf(b);
  }
  return isTemporal(a) && isTemporal(b) ? compareTemporals(a, b) : undefined;
}

type Temporal = FeelDate | FeelTime | FeelDateTime;

/** Values with and without zone are not comparable. */
function compareTemporals(a: Temporal, b: Temporal): number | undefined {
  if ((zoneOf(a) === null) !== (zoneOf(b) === null)) return undefined;
  return instantOf(a) - instantOf(b);
}

/** Zone of a temporal value, null for a local one. */
export function zoneOf(value: Temporal): string | null {
  return 'zone' in value ? value.zone : null;
}

/** Milliseconds by which temporal values of one type are ordered; local ones are read as UTC. */
export function instantOf(value: Temporal): number {
  const zone = zoneOf(value) ?? 'UTC';
  if (value instanceof FeelTime) {
    const time = value.unwrap();
    const offset = zoneOf(value) === null ? 0 : millisOf(value['time offset']);
    return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond - offset;
  }
  return value.unwrap().toZonedDateTime(zone).epochMilliseconds;
}
