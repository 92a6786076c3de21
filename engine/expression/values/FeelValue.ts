import type { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';

/** A context: entries by name. */
export interface FeelContext {
  readonly [key: string]: FeelValue;
}

/** Names of a function's parameters in order; the last may be `...rest`. */
export type Signature = readonly string[];

/** A function of FEEL: the ways its parameters can be given, and what it computes of them. */
export class FeelCallable {
  readonly signatures: readonly Signature[];
  readonly call: (args: readonly FeelValue[]) => FeelValue;

  constructor(signatures: readonly Signature[], call: (args: readonly FeelValue[]) => FeelValue) {
    this.signatures = signatures;
    this.call = call;
  }
}

/** Everything that FEEL computes with; temporal values and ranges are feelin's. */
export type FeelValue =
  | null
  | boolean
  | number
  | string
  | FeelDate
  | FeelTime
  | FeelDateTime
  | FeelDuration
  | FeelRange
  | FeelCallable
  | readonly FeelValue[]
  | FeelContext;

/** A date, a time or a date and time. */
export type FeelTemporal = FeelDate | FeelTime | FeelDateTime;
