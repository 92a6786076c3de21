import { FeelDateTime, FeelDuration } from 'feelin';
import type { Evaluation, Expression, ExpressionLanguage, TimerExpression, Variables } from './expression.ts';
import { readDateTime } from './builtins/readTemporal.ts';
import { addInterval } from './timer/IsoInterval.ts';
import { parseCycle } from './timer/parseCycle.ts';
import { parseDateTime } from './timer/parseDateTime.ts';
import { parseDuration } from './timer/parseDuration.ts';
import { refusal, typedEvaluations, type EvaluateValue } from './typedEvaluations.ts';
import { instantOf, zoneOf } from './values/compare.ts';
import type { FeelValue } from './values/FeelValue.ts';
import { isoText } from './values/isoText.ts';
import { quotable, valueTypeName } from './valueTypeName.ts';

type Timers = Pick<ExpressionLanguage, 'dueDate' | 'cycle' | 'advance' | 'dateTimeText'>;

/** Last time that a date can hold, in epoch milliseconds. */
const END_OF_TIME = 8.64e15;

/** Timers and due dates; months and days are reckoned in `zone`, which also tells what a local date-time means. */
export function timerLanguage(evaluate: EvaluateValue, zone: string): Timers {
  const { string } = typedEvaluations(evaluate);
  const advance = (interval: string, fromMillis: number): number => {
    const parsed = parseDuration(interval);
    if (parsed === undefined) throw new RangeError(`not an ISO 8601 duration: '${interval}'`);
    return addInterval(parsed, fromMillis, zone);
  };
  const dueDate = (timer: TimerExpression, variables: Variables, nowMillis: number): Evaluation<number> => {
    const result = evaluate(timer.expression, variables);
    if (!result.ok) return result;
    const due = timer.kind === 'date' ? dateOf(result.value, zone) : after(result.value, nowMillis, zone);
    if (typeof due === 'number' && Math.abs(due) <= END_OF_TIME) return { ok: true, value: due };
    const [kinds, format] = timer.kind === 'date' ? ['[DATE_TIME, STRING]', 'date-time'] : ['[DURATION, PERIOD, STRING]', 'duration'];
    if (typeof result.value !== 'string')
      return refusal(timer.expression, `to be one of '${kinds}', but was '${valueTypeName(result.value)}'.`, result);
    return { ok: false, message: `Invalid ${format} format '${result.value}' for expression '${quotable(timer.expression)}'.` };
  };
  return {
    dueDate,
    advance,
    cycle: (timer, variables, nowMillis) => {
      const text = string(timer.expression, variables);
      if (!text.ok) return text;
      const parsed = parseCycle(text.value);
      if (!parsed.ok) return parsed;
      const { startMillis, repetitions, interval, intervalText } = parsed.cycle;
      const dueMillis = startMillis !== undefined && startMillis > nowMillis ? startMillis : addInterval(interval, nowMillis, zone);
      return { ok: true, value: { dueMillis, repetitions, interval: intervalText } };
    },
    dateTimeText: (expression, variables) => dateTimeText(expression, evaluate(expression, variables), zone),
  };
}

/** Epoch milliseconds; a local date-time is one of `zone`. Undefined for what is no date-time. */
function dateOf(value: FeelValue, zone: string): number | undefined {
  if (typeof value === 'string') return parseDateTime(value);
  if (!(value instanceof FeelDateTime)) return undefined;
  return zoneOf(value) === null ? value.unwrap().toZonedDateTime(zone).epochMilliseconds : instantOf(value);
}

function after(value: FeelValue, nowMillis: number, zone: string): number | undefined {
  const text = value instanceof FeelDuration ? isoText(value) : value;
  const interval = typeof text === 'string' ? parseDuration(text) : undefined;
  return interval === undefined ? undefined : addInterval(interval, nowMillis, zone);
}

function dateTimeText(expression: Expression, result: Evaluation<FeelValue>, zone: string): Evaluation<string | null> {
  if (!result.ok) return result;
  const { value } = result;
  if (value === null || value === '') return { ok: true, value: null };
  if (value instanceof FeelDateTime)
    return { ok: true, value: isoText(zoneOf(value) === null ? new FeelDateTime(value.unwrap(), zone) : value) };
  if (typeof value !== 'string')
    return refusal(expression, `to be one of '[NULL, DATE_TIME, STRING]', but was '${valueTypeName(value)}'.`, result);
  const [, local = '', named = ''] = /^([^[]*)(\[.*\])?$/.exec(value) ?? [];
  const read = parseDateTime(value) === undefined ? null : readDateTime(local);
  return read === null
    ? { ok: false, message: `Invalid date-time format '${value}' for expression '${quotable(expression)}'.` }
    : { ok: true, value: isoText(read) + named };
}
