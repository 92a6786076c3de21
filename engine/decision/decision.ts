import type { Json, Variables } from '../expression/expression.ts';

/** A decision requirements graph as deployed: its decisions by id, in the order of the file. */
export interface ExecutableDrg {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly decisions: readonly { readonly id: string; readonly name: string }[];
}

/** One decision evaluated on the way to the asked one, as Zeebe's EvaluateDecision reports it. */
export interface EvaluatedDecision {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionType: string;
  readonly output: Json;
  readonly inputs: readonly { readonly inputId: string; readonly inputName: string; readonly inputValue: Json }[];
  readonly matchedRules: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly outputs: readonly { readonly outputId: string; readonly outputName: string; readonly outputValue: Json }[] }[];
}

/** Outcome of a decision; a failure names the decision that failed and why, and is not thrown. */
export type DecisionResult =
  | { readonly ok: true; readonly output: Json; readonly evaluated: readonly EvaluatedDecision[] }
  | { readonly ok: false; readonly failedDecisionId: string; readonly message: string; readonly evaluated: readonly EvaluatedDecision[] };

/** DMN 1.1 to 1.3 decision tables (hit policies U, F, C) and literal expressions, with required decisions. */
export interface DecisionEngine {
  /** Throws `DeploymentError` when the XML cannot be read or uses what is not supported. */
  parse(xml: string, resourceName: string): ExecutableDrg;
  evaluate(drg: ExecutableDrg, decisionId: string, variables: Variables): DecisionResult;
}
