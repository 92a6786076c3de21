import type { DecisionResult } from '../../decision/decision.ts';
import type { Expression, Json, Variables } from '../../expression/expression.ts';
import type { DecisionEvaluationValue, DecisionValue, Key } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementContext } from '../elementContext.ts';
import { fail, succeed, type Result } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';

export interface CalledDecision {
  /** Evaluates the latest decision of that id with all variables that the element sees. */
  readonly evaluate: (context: ElementContext, decisionId: Expression) => Result<Json>;
}

/** A graph ready to evaluate its decisions. */
type Evaluate = (decisionId: string, variables: Variables) => DecisionResult;

const GRAPHS_IN_MEMORY = 100;

export function createCalledDecision(processing: ProcessingContext, { expressions }: Behaviors): CalledDecision {
  const { state, writers, nextKey } = processing;
  const graphs = new Map<Key, Evaluate>();
  return {
    evaluate: (context, expression) => {
      const id = expressions.string(expression, context.key);
      if (!id.ok) return id;
      const decision = state.decisions.latest(id.value);
      if (decision === undefined)
        return fail('CALLED_DECISION_ERROR', `Expected to evaluate decision '${id.value}', but no decision found for id '${id.value}'`);
      const evaluate = graphs.get(decision.decisionRequirementsKey) ?? load(decision.decisionRequirementsKey);
      const result = evaluate(decision.decisionId, state.variables.visible(context.key));
      writers.event('DECISION_EVALUATION', {
        key: nextKey(),
        intent: result.ok ? 'EVALUATED' : 'FAILED',
        value: evaluation(context, decision, result),
      });
      return result.ok ? succeed(result.output) : fail('DECISION_EVALUATION_ERROR', result.message);
    },
  };

  function load(key: Key): Evaluate {
    const evaluate = loadGraph(processing, key);
    const oldest = graphs.size >= GRAPHS_IN_MEMORY ? graphs.keys().next().value : undefined;
    if (oldest !== undefined) graphs.delete(oldest);
    graphs.set(key, evaluate);
    return evaluate;
  }
}

function loadGraph({ state, decisions }: ProcessingContext, key: Key): Evaluate {
  const requirements = state.decisions.requirements(key);
  if (requirements === undefined) throw new Error(`No decision requirements with key ${key}`);
  const { resource, resourceName } = requirements;
  const graph = decisions.parse(resource, resourceName);
  return (decisionId, variables) => decisions.evaluate(graph, decisionId, variables);
}

function evaluation({ key, value }: ElementContext, decision: DecisionValue, result: DecisionResult): DecisionEvaluationValue {
  return {
    decisionKey: decision.decisionKey,
    decisionId: decision.decisionId,
    decisionVersion: decision.version,
    processInstanceKey: value.processInstanceKey,
    elementInstanceKey: key,
    elementId: value.elementId,
    decisionOutput: result.ok ? result.output : null,
    evaluatedDecisions: result.evaluated,
    failedDecisionId: result.ok ? '' : result.failedDecisionId,
    evaluationFailureMessage: result.ok ? '' : result.message,
  };
}
