import type { TFunction } from 'i18next';
import { clockTime, dayName, daysBetween } from './accraTime.ts';

/** A moment as people say it: "today 17:00", "yesterday 09:10", "Tue 24 Nov 17:00". */
export function sayWhen(instant: string, now: number, t: TFunction): string {
  const at = Date.parse(instant);
  const time = clockTime(at);
  const days = daysBetween(now, at);
  if (days === 0) return t('when.today', { time });
  if (days === -1) return t('when.yesterday', { time });
  if (days === 1) return t('when.tomorrow', { time });
  return t('when.day', { day: dayName(at, now), time });
}
