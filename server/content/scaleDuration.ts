import { Duration } from 'luxon';

/** Shortens an ISO 8601 duration for a demonstration in which an hour lasts `hourSeconds`; a month counts 30 days. Null when it is no duration. */
export function scaleDuration(duration: string, hourSeconds: number): string | null {
  const parsed = Duration.fromISO(duration);
  if (!parsed.isValid) return null;
  if (hourSeconds === 3600) return duration;
  const seconds = (parsed.toMillis() / 1000) * (hourSeconds / 3600);
  return `PT${String(Math.max(Math.round(seconds * 10) / 10, 0.1))}S`;
}
