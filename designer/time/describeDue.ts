import type { TFunction } from 'i18next';
import { clockTime, daysBetween } from './accraTime.ts';
import { saySpan } from './saySpan.ts';
import { sayWhen } from './sayWhen.ts';

export interface Due {
  /** Decides shape and colour beside the words. */
  level: 'late' | 'soon' | 'later' | 'none';
  words: string;
}

export interface DueInput {
  dueAt: string | null;
  late: boolean;
  now: number;
  /** Seconds that an hour of the procedure lasts; 3600 but in a fast demonstration. */
  hourSeconds: number;
}

const SOON_MS = 24 * 3_600_000;

/** By when, in a word: late first, then today, then a day; in a fast demonstration the procedure's own time is said. */
export function describeDue({ dueAt, late, now, hourSeconds }: DueInput, t: TFunction): Due {
  if (dueAt === null) return { level: late ? 'late' : 'none', words: t('due.none') };
  const at = Date.parse(dueAt);
  const left = (at - now) * (3600 / hourSeconds);
  if (late || left < 0) return { level: 'late', words: t('due.late', { span: saySpan(Math.max(0, -left), t) }) };
  const level = left < SOON_MS ? 'soon' : 'later';
  if (hourSeconds !== 3600) return { level, words: t('due.in', { span: saySpan(left, t) }) };
  if (daysBetween(now, at) === 0) return { level: 'soon', words: t('due.today', { time: clockTime(at) }) };
  return { level, words: t('due.at', { when: sayWhen(dueAt, now, t) }) };
}
