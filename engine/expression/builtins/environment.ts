import type { FeelDateTime } from 'feelin';
import { DateTime } from 'luxon';
import type { FeelCallable, FeelValue } from '../values/FeelValue.ts';
import { builtIn, overload } from './builtIn.ts';
import { dateOf, inZone, readDateTime } from './readTemporal.ts';

/** What functions of time and chance need from outside. */
export interface FeelEnvironment {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  /** IANA zone in which `now()` and `today()` are told and dates are reckoned. */
  readonly zone: string;
}

/** `now`, `today` and `random number` over an environment. */
export function environmentBuiltIns(environment: FeelEnvironment): Readonly<Record<string, FeelCallable>> {
  const now = (): FeelDateTime | null => {
    const utc = readDateTime(isoOf(environment.now()));
    return utc === null ? null : inZone(utc, environment.zone);
  };
  const today = (): FeelValue => {
    const time = now();
    return time === null ? null : dateOf(time);
  };
  return Object.fromEntries([
    builtIn('now', overload({}, now)),
    builtIn('today', overload({}, today)),
    builtIn('random number', overload({}, environment.random)),
  ]);
}

function isoOf(epochMillis: number): string {
  return DateTime.fromMillis(epochMillis, { zone: 'utc' }).toISO() ?? '';
}
