import type { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import type { FeelCallable } from './FeelCallable.ts';

/** A context: entries by name. */
export interface FeelContext {
  readonly [key: string]: FeelValue;
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
