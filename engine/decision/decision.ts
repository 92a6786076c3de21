import type { Json } from '../expression/expression.ts';
import type { EvaluatedDecision } from './EvaluatedDecision.ts';
import type { FeelContext } from '../expression/values/FeelValue.ts';
import type { Logic } from './Logic.ts';

export type { EvaluatedDecision } from './EvaluatedDecision.ts';

/** A decision requirements graph as deployed: its decisions by id, in the order of the file. */
export interface ExecutableDrg {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly decisions: readonly { readonly id: string; readonly name: string }[];
  /** The decisions compiled, by id: for the decision engine only. */
  readonly compiled: ReadonlyMap<string, CompiledDecision>;
}

/** One decision, compiled: the name its result has in others, the ids it requires, and what it decides by. */
export interface CompiledDecision {
  readonly id: string;
  readonly name: string;
  readonly variable: string;
  readonly requires: readonly string[];
  readonly logic: Logic;
}

/** Outcome of a decision; a failure names the decision that failed and why, and is not thrown. */
export type DecisionResult =
  | { readonly ok: true; readonly output: Json; readonly evaluated: readonly EvaluatedDecision[] }
  | { readonly ok: false; readonly failedDecisionId: string; readonly message: string; readonly evaluated: readonly EvaluatedDecision[] };

/**
 * Decision tables (all hit policies), literal expressions, contexts, lists and required decisions of DMN 1.1 to 1.5. A table of one output
 * column gives its value, of several a context; no matching rule gives the default outputs, else null.
 */
export interface DecisionEngine {
  /** Throws `DeploymentError` when the XML cannot be read or uses what is not supported. */
  parse(xml: string, resourceName: string): ExecutableDrg;
  evaluate(drg: ExecutableDrg, decisionId: string, variables: FeelContext): DecisionResult;
}
