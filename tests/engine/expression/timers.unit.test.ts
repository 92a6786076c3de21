import { describe, expect, test } from '@jest/globals';
import { createFeel } from '../../../engine/expression/createFeel.ts';
import type { TimerExpression } from '../../../engine/expression/expression.ts';
import { feel, NOW } from './feel.ts';

const timer = (kind: TimerExpression['kind'], text: string): TimerExpression => ({ kind, expression: feel.parse(text) });
const at = (iso: string): number => Date.parse(iso);
const HOUR = 3_600_000;
const variables = { limits: { x: 'PT24H' }, when: '2026-11-25T10:00:00Z' };

describe('due dates', () => {
  test.each([
    ['PT1H', HOUR],
    ['P1W', 168 * HOUR],
    ['PT1.5S', 1_500],
    ['PT0S', 0],
    ['-PT5S', -5_000],
    ['=duration("PT1H")', HOUR],
    ['="PT1H"', HOUR],
    ['=duration(limits.x)', 24 * HOUR],
    ['=duration(limits.x) * 3 / 2', 36 * HOUR],
  ])('should come a duration of %s later', (text, later) => {
    expect(feel.dueDate(timer('duration', text), variables, NOW)).toEqual({ ok: true, value: NOW + later });
  });

  test.each([
    ['P1M', '2027-01-31T08:00:00Z', '2027-02-28T08:00:00Z'],
    ['P1M', '2028-01-31T08:00:00Z', '2028-02-29T08:00:00Z'],
    ['P1Y', '2028-02-29T08:00:00Z', '2029-02-28T08:00:00Z'],
    ['P1M1DT2H', '2026-01-31T08:00:00Z', '2026-03-01T10:00:00Z'],
    ['=duration("P2M")', '2026-12-31T08:00:00Z', '2027-02-28T08:00:00Z'],
  ])('should reckon %s by the calendar from %s', (text, from, due) => {
    expect(feel.dueDate(timer('duration', text), {}, at(from))).toEqual({ ok: true, value: at(due) });
  });

  test('should keep the hour of the day over a change of daylight saving', () => {
    const paris = createFeel({ now: () => NOW, random: () => 0, zone: 'Europe/Paris' });
    const from = at('2026-03-28T09:00:00+01:00');

    expect(paris.dueDate(timer('duration', 'P1D'), {}, from)).toEqual({ ok: true, value: at('2026-03-29T09:00:00+02:00') });
    expect(paris.dueDate(timer('duration', 'PT24H'), {}, from)).toEqual({ ok: true, value: from + 24 * HOUR });
  });

  test.each([
    ['2030-01-01T00:00:00+01:00', '2029-12-31T23:00:00Z'],
    ['2030-01-01T00:00Z', '2030-01-01T00:00:00Z'],
    ['2030-01-01T00:00:00+01:00[Europe/Paris]', '2029-12-31T23:00:00Z'],
    ['=when', '2026-11-25T10:00:00Z'],
    ['=date and time(when)', '2026-11-25T10:00:00Z'],
    ['=date and time("2030-01-01T00:00:00")', '2030-01-01T00:00:00Z'],
    ['=date and time("2030-01-01T00:00:00@Europe/Paris")', '2029-12-31T23:00:00Z'],
  ])('should come at the date %s', (text, due) => {
    expect(feel.dueDate(timer('date', text), variables, NOW)).toEqual({ ok: true, value: at(due) });
  });

  test.each([
    [
      'duration',
      '=missing',
      "Expected result of the expression 'missing' to be one of '[DURATION, PERIOD, STRING]', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'missing'",
    ],
    ['duration', '=1', "to be one of '[DURATION, PERIOD, STRING]', but was 'NUMBER'."],
    ['duration', '="x"', "Invalid duration format 'x' for expression '\"x\"'."],
    ['duration', '=date("2030-01-01")', "but was 'DATE'."],
    ['duration', 'P99999999Y', "Invalid duration format 'P99999999Y'"],
    ['date', '=missing', "to be one of '[DATE_TIME, STRING]', but was 'NULL'."],
    ['date', '="2030-01-01"', "Invalid date-time format '2030-01-01' for expression '\"2030-01-01\"'."],
    ['date', '=date("2030-01-01")', "but was 'DATE'."],
  ] as const)('should refuse a %s of %s', (kind, text, message) => {
    expect(feel.dueDate(timer(kind, text), {}, NOW)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });
});

describe('cycles', () => {
  test.each([
    ['R3/PT1H', { dueMillis: NOW + HOUR, repetitions: 3, interval: 'PT1H' }],
    ['R/PT1H', { dueMillis: NOW + HOUR, repetitions: -1, interval: 'PT1H' }],
    ['=cycle(3, duration("PT1H"))', { dueMillis: NOW + HOUR, repetitions: 3, interval: 'PT1H' }],
    ['=cycle(duration("PT1H"))', { dueMillis: NOW + HOUR, repetitions: -1, interval: 'PT1H' }],
    ['R2/2030-01-01T00:00:00Z/PT1H', { dueMillis: at('2030-01-01T00:00:00Z'), repetitions: 2, interval: 'PT1H' }],
    ['R2/2020-01-01T00:00:00Z/PT1H', { dueMillis: NOW + HOUR, repetitions: 2, interval: 'PT1H' }],
  ])('should read %s', (text, cycle) => {
    expect(feel.cycle(timer('cycle', text), {}, NOW)).toEqual({ ok: true, value: cycle });
  });

  test.each([
    ['=missing', "to be 'STRING', but was 'NULL'."],
    ['=duration("PT1H")', "to be 'STRING', but was 'DURATION'."],
    ['R5', 'No interval given'],
    ['Rx/PT1H', 'Cannot parse repetitions count'],
    ['R5/', 'Text cannot be parsed to a Period'],
    ['0 0 9 * * MON', 'cron expressions are currently not supported'],
  ])('should refuse %s', (text, message) => {
    expect(feel.cycle(timer('cycle', text), {}, NOW)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  test('should advance by whole months from one due time to the next', () => {
    expect(feel.advance('P1M', at('2027-01-31T08:00:00Z'))).toBe(at('2027-02-28T08:00:00Z'));
    expect(feel.advance('PT1H', NOW)).toBe(NOW + HOUR);
    expect(() => feel.advance('x', NOW)).toThrow(RangeError);
  });
});
