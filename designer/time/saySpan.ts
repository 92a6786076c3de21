import type { TFunction } from 'i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in one unit, rounded down: "45 minutes", "20 hours", "3 days". */
export function saySpan(milliseconds: number, t: TFunction): string {
  if (milliseconds < MINUTE) return t('span.now');
  if (milliseconds < HOUR) return t('span.minutes', { count: Math.floor(milliseconds / MINUTE) });
  if (milliseconds < 2 * DAY) return t('span.hours', { count: Math.floor(milliseconds / HOUR) });
  return t('span.days', { count: Math.floor(milliseconds / DAY) });
}
