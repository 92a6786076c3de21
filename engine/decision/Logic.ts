import type { Evaluation } from '../expression/expression.ts';
import type { FeelContext, FeelValue } from '../expression/values/FeelValue.ts';
import type { EvaluatedDecision } from './EvaluatedDecision.ts';
import type { FeelCompiler } from './FeelCompiler.ts';
import type { XmlElement } from './XmlElement.ts';

/** What a decision's logic found out on the way, as Zeebe reports it. */
export type Findings = Pick<EvaluatedDecision, 'inputs' | 'matchedRules'>;

/** Outcome of a decision's logic; findings are there even when it failed. */
export type LogicResult = Evaluation<FeelValue> & { readonly findings: Findings };

/** Compiled logic of one decision: from the names in sight to its outcome. */
export interface Logic {
  readonly type: 'DECISION_TABLE' | 'LITERAL_EXPRESSION' | 'CONTEXT' | 'LIST';
  readonly evaluate: (names: FeelContext) => LogicResult;
}

/** Compiles the boxed expression that an element holds. */
export type CompileBoxed = (holder: XmlElement, feel: FeelCompiler) => Logic;

export const NO_FINDINGS: Findings = Object.freeze({ inputs: [], matchedRules: [] });
