import type { TFunction } from 'i18next';
import { readSpan } from './Span.ts';

/** A duration in the words it was written in; the text itself where it is none of ours. */
export function saySpan(duration: string, t: TFunction): string {
  const span = readSpan(duration);
  if (span === null) return duration;
  const { number: count, unit } = span;
  if (unit === 'hours') return t('studioTables.limits.hours', { count });
  return unit === 'days' ? t('studioTables.limits.days', { count }) : t('studioTables.limits.weeks', { count });
}
