import { DateTime, IANAZone } from 'luxon';

const DATE_TIME = /^([+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)(?:\[([^\]]+)\])?$/;

/** Epoch milliseconds of an ISO 8601 date-time with offset, and optionally a zone: `2023-03-02T15:35+01:00[Europe/Paris]`. Undefined when it is none. */
export function parseDateTime(text: string): number | undefined {
  const parts = DATE_TIME.exec(text);
  if (parts === null) return undefined;
  const zone = parts[3];
  if (zone !== undefined && !IANAZone.isValidZone(zone)) return undefined;
  const time = DateTime.fromISO(`${parts[1] ?? ''}${parts[2] ?? ''}`);
  return time.isValid ? time.toMillis() : undefined;
}
