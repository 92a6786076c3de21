import type { Json } from '../expression/expression.ts';

/** One decision evaluated on the way to the asked one, as Zeebe's EvaluateDecision reports it. */
export interface EvaluatedDecision {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionType: string;
  readonly output: Json;
  readonly inputs: readonly { readonly inputId: string; readonly inputName: string; readonly inputValue: Json }[];
  readonly matchedRules: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly outputs: readonly { readonly outputId: string; readonly outputName: string; readonly outputValue: Json }[];
  }[];
}
