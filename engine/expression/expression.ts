import type { KnownNames } from './parseTree.ts';
import type { FeelContext, FeelValue } from './values/FeelValue.ts';

/** Values of FEEL as they leave the language: JSON plus temporal values held as their own classes until `toJson`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An attribute of the model: a static value, or FEEL behind a leading `=` (a lone `=` is static). */
export interface Expression {
  /** Text as it stands in the model, `=` included. */
  readonly text: string;
  readonly isStatic: boolean;
}

/** Outcome of an evaluation; `message` is what an incident shows, in Zeebe's words. */
export type Evaluation<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Variables visible at a scope; a missing name reads as null. */
export type Variables = Readonly<Record<string, Json>>;

/**
 * FEEL as Camunda's engine speaks it (built-ins included), each text compiled once and cached.
 * A static expression evaluates to its text. Typed variants answer `ok: false` with
 * `Expected result of the expression '…' to be 'BOOLEAN', but was 'NULL'.` and the like.
 */
export interface ExpressionLanguage {
  /** Throws `SyntaxError` with the parser's message when the FEEL text cannot be read. */
  parse(text: string): Expression;
  evaluate(expression: Expression, variables: Variables): Evaluation<Json>;
  boolean(expression: Expression, variables: Variables): Evaluation<boolean>;
  string(expression: Expression, variables: Variables): Evaluation<string>;
  /** As `string`, refusing the empty one: types of jobs. */
  nonEmptyString(expression: Expression, variables: Variables): Evaluation<string>;
  /** A list of strings: candidate groups and users. */
  strings(expression: Expression, variables: Variables): Evaluation<readonly string[]>;
  number(expression: Expression, variables: Variables): Evaluation<number>;
  /** Correlation key: a string, or a number turned into integer text. */
  correlationKey(expression: Expression, variables: Variables): Evaluation<string>;
  /** Due time in epoch milliseconds of a timer whose expression gives a duration or a date-time. */
  dueDate(timer: TimerExpression, variables: Variables, nowMillis: number): Evaluation<number>;
  /** First due time, repetitions in all and interval of an ISO 8601 cycle; `advance` gives the due times that follow. */
  cycle(timer: TimerExpression, variables: Variables, nowMillis: number): Evaluation<Cycle>;
  /** The time one interval (ISO 8601 duration, as `Cycle.interval` has it) after `fromMillis`, by the calendar of the engine's zone. */
  advance(interval: string, fromMillis: number): number;
  /** ISO 8601 text of a date-time with offset (due and follow-up dates); null when the expression gives null or the empty string. */
  dateTimeText(expression: Expression, variables: Variables): Evaluation<string | null>;
  /** Compiles FEEL without `=` for decisions; `known` are names that may hold spaces. Throws `FeelSyntaxError`. */
  compile(feel: string, known?: KnownNames): CompiledFeel;
  /** Compiles the unary tests of an input cell. Throws `FeelSyntaxError`. */
  compileTests(feel: string, known?: KnownNames): CompiledTests;
}

/** A compiled expression: computes a value of FEEL from the names in sight. */
export type CompiledFeel = (names: FeelContext) => Evaluation<FeelValue>;

/** Compiled unary tests: true when the input passes; false or null when it does not. */
export type CompiledTests = (names: FeelContext, input: FeelValue) => Evaluation<boolean | null>;

/** One timer definition of the model. */
export interface TimerExpression {
  readonly kind: 'duration' | 'date' | 'cycle';
  readonly expression: Expression;
}

/** A repeating timer: first due time, repetitions in all with the first included (-1: endless) and the interval as an ISO 8601 duration. */
interface Cycle {
  readonly dueMillis: number;
  readonly repetitions: number;
  readonly interval: string;
}
