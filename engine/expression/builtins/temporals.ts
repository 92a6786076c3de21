import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { durationOfMonths } from '../values/durations.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';
import {
  combine,
  dateFrom,
  dateOf,
  inZone,
  readAt,
  readDate,
  readDateTime,
  readDuration,
  readTime,
  timeFrom,
  timeOf,
} from './readTemporal.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Conversions to, and functions on, dates, times and durations (DMN 10.3.4.1, 10.3.4.8 and Camunda's). */
export const temporalBuiltIns: readonly BuiltIn[] = [
  builtIn(
    'date',
    overload({ from: 'string' }, ({ from }) => readDate(from)),
    overload({ from: 'date' }, ({ from }) => dateOf(from)),
    overload({ year: 'number', month: 'number', day: 'number' }, ({ year, month, day }) => dateFrom(year, month, day)),
  ),
  builtIn(
    'time',
    overload({ from: 'string' }, ({ from }) => readTime(from)),
    overload({ from: 'temporal' }, ({ from }) => timeOf(from)),
    overload({ hour: 'number', minute: 'number', second: 'number' }, (parts) => timeFrom(parts, null)),
    overload({ hour: 'number', minute: 'number', second: 'number', offset: 'duration' }, ({ offset, ...parts }) => timeFrom(parts, offset)),
  ),
  builtIn(
    'date and time',
    overload({ from: 'string' }, ({ from }) => readDateTime(from)),
    overload({ from: 'date' }, ({ from }) => (from instanceof FeelDateTime ? from : readDateTime(from.toString()))),
    overload({ date: 'date', time: 'temporal' }, ({ date, time }) => (time instanceof FeelTime ? combine(date, time) : null)),
    overload({ date: 'date', timezone: 'string' }, ({ date, timezone }) => (date instanceof FeelDateTime ? inZone(date, timezone) : null)),
  ),
  builtIn(
    'duration',
    overload({ from: 'string' }, ({ from }) => readDuration(from)),
  ),
  builtIn(
    '@',
    overload({ text: 'string' }, ({ text }) => readAt(text)),
  ),
  builtIn(
    'years and months duration',
    overload({ from: 'date', to: 'date' }, ({ from, to }) => monthsBetween(dateOf(from), dateOf(to))),
  ),
  builtIn(
    'day of year',
    overload({ date: 'date' }, ({ date }) => dateOf(date).unwrap().dayOfYear),
  ),
  builtIn(
    'day of week',
    overload({ date: 'date' }, ({ date }) => WEEKDAYS[date.weekday - 1] ?? null),
  ),
  builtIn(
    'month of year',
    overload({ date: 'date' }, ({ date }) => MONTHS[date.month - 1] ?? null),
  ),
  builtIn(
    'week of year',
    overload({ date: 'date' }, ({ date }) => dateOf(date).unwrap().weekOfYear ?? null),
  ),
  builtIn(
    'last day of month',
    overload({ date: 'date' }, ({ date }) => lastDayOfMonth(date)),
  ),
];

function monthsBetween(from: FeelDate, to: FeelDate): FeelValue {
  const { years, months } = from.unwrap().until(to.unwrap(), { largestUnit: 'month' });
  return durationOfMonths(12 * years + months);
}

function lastDayOfMonth(value: FeelDate | FeelDateTime): FeelValue {
  const last = value.unwrap().with({ day: value.unwrap().daysInMonth });
  return 'toPlainDate' in last ? new FeelDate(last.toPlainDate()) : new FeelDate(last);
}
