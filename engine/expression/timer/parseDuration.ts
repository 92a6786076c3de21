import type { IsoInterval } from './IsoInterval.ts';

const DURATION =
  /^([+-]?)P(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(T(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+(?:\.\d{0,9})?)S)?)?$/;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Reads an ISO 8601 duration such as `P1M2DT3H` or `-PT5S`; only seconds may have a fraction. Undefined when it is none. */
export function parseDuration(text: string): IsoInterval | undefined {
  const parts = DURATION.exec(text);
  if (parts === null || /[PT]$/.test(text)) return undefined;
  const sign = parts[1] === '-' ? -1 : 1;
  const amount = (index: number): number => sign * Number(parts[index] ?? 0);
  const interval = {
    months: plain(12 * amount(2) + amount(3)),
    days: plain(7 * amount(4) + amount(5)),
    millis: plain(Math.floor(HOUR * amount(7) + MINUTE * amount(8) + SECOND * amount(9))),
  };
  return Object.values(interval).every((value) => Math.abs(value) < Number.MAX_SAFE_INTEGER / 4) ? interval : undefined;
}

/** Turns -0 into 0. */
function plain(value: number): number {
  return value === 0 ? 0 : value;
}
