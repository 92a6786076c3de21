import type { IsoInterval } from './IsoInterval.ts';
import { parseDateTime } from './parseDateTime.ts';
import { parseDuration } from './parseDuration.ts';

/** A repeating interval as written: repetitions (-1: endless), first start if it names one, and the interval. */
interface RepeatingInterval {
  readonly repetitions: number;
  readonly startMillis: number | undefined;
  readonly interval: IsoInterval;
  readonly intervalText: string;
}

/** Outcome of reading a cycle; `message` says what is wrong. */
export type ParsedCycle = { readonly ok: true; readonly cycle: RepeatingInterval } | { readonly ok: false; readonly message: string };

/** Reads an ISO 8601 cycle: `R3/PT1H`, `R/P1D`, `R5/2026-01-01T08:00:00Z/P1M`. Cron expressions are refused. */
export function parseCycle(text: string): ParsedCycle {
  if (!text.startsWith('R')) return refusal(`Cycle must start with 'R', but was '${text}'; cron expressions are currently not supported`);
  const [head = '', ...rest] = text.split('/');
  if (!/^R(-?\d{1,9})?$/.test(head)) return refusal('Cannot parse repetitions count');
  const intervalText = rest.at(-1);
  if (intervalText === undefined) return refusal('No interval given');
  const startText = rest.length > 1 ? rest[0] : undefined;
  const startMillis = startText === undefined ? undefined : parseDateTime(startText);
  if (rest.length > 2 || (startText !== undefined && startMillis === undefined))
    return refusal(`Text '${startText ?? ''}' cannot be parsed to a date-time`);
  const interval = parseDuration(intervalText);
  if (interval === undefined) return refusal('Text cannot be parsed to a Period');
  return { ok: true, cycle: { repetitions: head === 'R' ? -1 : Number(head.slice(1)), startMillis, interval, intervalText } };
}

function refusal(message: string): ParsedCycle {
  return { ok: false, message };
}
