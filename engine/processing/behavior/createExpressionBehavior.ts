import type { Evaluation, Expression, TimerExpression, Variables } from '../../expression/expression.ts';
import type { ErrorType, Key } from '../../protocol/index.ts';
import { fail, succeed, type Result } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';

/** When a timer fires first, how often after that (-1: endless), and its interval ('' if it does not repeat). */
export interface TimerSchedule {
  readonly dueDate: number;
  readonly repetitions: number;
  readonly interval: string;
}

/** Evaluates the attributes of an element; failures are EXTRACT_VALUE_ERROR incidents. */
export interface ExpressionBehavior {
  readonly string: (expression: Expression, scopeKey: Key) => Result<string>;
  readonly number: (expression: Expression, scopeKey: Key) => Result<number>;
  readonly boolean: (expression: Expression, scopeKey: Key) => Result<boolean>;
  readonly strings: (expression: Expression, scopeKey: Key) => Result<readonly string[]>;
  /** ISO 8601 text of a date-time; null where the expression gives none. */
  readonly dateTime: (expression: Expression, scopeKey: Key) => Result<string | null>;
  readonly correlationKey: (expression: Expression, scopeKey: Key) => Result<string>;
  readonly timer: (timer: TimerExpression, scopeKey: Key) => Result<TimerSchedule>;
  /** Next due time of a repeating timer. */
  readonly nextDue: (interval: string, dueDate: number) => number;
}

const NO_VARIABLES: Variables = {};

export function createExpressionBehavior({ state, feel, now }: ProcessingContext): ExpressionBehavior {
  const variables = (expression: Expression, scopeKey: Key): Variables =>
    expression.isStatic ? NO_VARIABLES : state.variables.visible(scopeKey);
  return {
    string: (expression, scopeKey) => toResult(feel.string(expression, variables(expression, scopeKey))),
    number: (expression, scopeKey) => toResult(feel.number(expression, variables(expression, scopeKey))),
    boolean: (expression, scopeKey) => toResult(feel.boolean(expression, variables(expression, scopeKey))),
    strings: (expression, scopeKey) => toResult(feel.strings(expression, variables(expression, scopeKey))),
    dateTime: (expression, scopeKey) => toResult(feel.dateTimeText(expression, variables(expression, scopeKey))),
    correlationKey: (expression, scopeKey) => toResult(feel.correlationKey(expression, variables(expression, scopeKey))),
    timer: (timer, scopeKey) => {
      const visible = variables(timer.expression, scopeKey);
      if (timer.kind !== 'cycle')
        return toResult(mapValue(feel.dueDate(timer, visible, now()), (dueDate) => ({ dueDate, repetitions: 0, interval: '' })));
      return toResult(
        mapValue(feel.cycle(timer, visible, now()), (cycle) => ({
          dueDate: cycle.dueMillis,
          repetitions: cycle.repetitions > 0 ? cycle.repetitions - 1 : cycle.repetitions,
          interval: cycle.interval,
        })),
      );
    },
    nextDue: (interval, dueDate) => feel.advance(interval, dueDate),
  };
}

function toResult<T>(evaluation: Evaluation<T>, errorType: ErrorType = 'EXTRACT_VALUE_ERROR'): Result<T> {
  return evaluation.ok ? succeed(evaluation.value) : fail(errorType, evaluation.message);
}

function mapValue<T, U>(evaluation: Evaluation<T>, map: (value: T) => U): Evaluation<U> {
  return evaluation.ok ? { ok: true, value: map(evaluation.value) } : evaluation;
}
