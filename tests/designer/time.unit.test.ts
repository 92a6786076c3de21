import { describe, expect, test } from '@jest/globals';
import { createI18n } from '../../designer/i18n/createI18n.ts';
import { describeDue } from '../../designer/time/describeDue.ts';
import { sayDuration } from '../../designer/time/sayDuration.ts';
import { sayWhen } from '../../designer/time/sayWhen.ts';

const { t } = createI18n();
const now = Date.parse('2026-11-24T15:30:00Z');
const due = (dueAt: string | null, over: { late?: boolean; hourSeconds?: number } = {}) =>
  describeDue({ dueAt, late: over.late ?? false, now, hourSeconds: over.hourSeconds ?? 3600 }, t);

describe('times in words', () => {
  test.each([
    ['2026-11-24T17:00:00Z', 'today 17:00'],
    ['2026-11-23T23:59:00Z', 'yesterday 23:59'],
    ['2026-11-25T00:00:00Z', 'tomorrow 00:00'],
    ['2026-12-01T09:05:00Z', 'Tue 1 Dec 09:05'],
    ['2025-11-24T09:05:00Z', 'Mon 24 Nov 2025 09:05'],
  ])('should say %s as "%s"', (instant, words) => {
    expect(sayWhen(instant, now, t)).toBe(words);
  });

  test.each([
    ['2026-11-24T13:29:00Z', {}, 'late', 'Late by 2 hours'],
    ['2026-11-24T15:29:30Z', {}, 'late', 'Late by less than a minute'],
    ['2026-11-21T15:29:00Z', { late: true }, 'late', 'Late by 3 days'],
    ['2026-11-24T17:00:00Z', {}, 'soon', 'Due today 17:00'],
    ['2026-11-25T09:00:00Z', {}, 'soon', 'Due tomorrow 09:00'],
    ['2026-11-27T09:00:00Z', {}, 'later', 'Due Fri 27 Nov 09:00'],
    ['2026-11-24T15:30:20Z', { hourSeconds: 1 }, 'soon', 'Due in 20 hours'],
    ['2026-11-24T15:29:58Z', { hourSeconds: 1 }, 'late', 'Late by 2 hours'],
    [null, {}, 'none', 'No time limit'],
  ] as const)('should say a limit of %s (%j) as %s, "%s"', (...row) => {
    const [dueAt, over, level, words] = row;
    expect(due(dueAt, over)).toEqual({ level, words });
  });

  test.each([
    ['PT24H', '24 hours'],
    ['P5D', '5 days'],
    ['P2W', '2 weeks'],
    ['P1DT12H', '1 day 12 hours'],
    ['PT45M', '45 minutes'],
    ['nonsense', null],
  ])('should say a time limit of %s as %s', (duration, words) => {
    expect(sayDuration(duration, t)).toBe(words);
  });
});
