import type { DecisionEngine } from '../decision/decision.ts';
import type { ExpressionLanguage } from '../expression/expression.ts';
import type { Key } from '../protocol/index.ts';
import type { EngineState } from '../state/engineState.ts';
import type { Writers } from './writers.ts';

/** What every processor decides with. */
export interface ProcessingContext {
  readonly state: EngineState;
  readonly writers: Writers;
  readonly feel: ExpressionLanguage;
  readonly decisions: DecisionEngine;
  readonly nextKey: () => Key;
  /** Epoch milliseconds of the command at hand. */
  readonly now: () => number;
}
