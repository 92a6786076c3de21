import type { DecisionResult, ExecutableDrg } from '../../decision/decision.ts';
import type { Expression, Json } from '../../expression/expression.ts';
import type { DecisionValue, Key } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementContext } from '../elementContext.ts';
import { fail, succeed, type Result } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';

export interface CalledDecision {
  /** Evaluates the latest decision of that id with all variables that the element sees. */
  readonly evaluate: (context: ElementContext, decisionId: Expression) => Result<Json>;
}

const GRAPHS_IN_MEMORY = 100;

export function createCalledDecision(
  { state, writers, decisions, nextKey }: ProcessingContext,
  { expressions }: Behaviors,
): CalledDecision {
  const graphs = new Map<Key, ExecutableDrg>();
  return {
    evaluate: (context, expression) => {
      const id = expressions.string(expression, context.key);
      if (!id.ok) return id;
      const decision = state.decisions.latest(id.value);
      if (decision === undefined)
        return fail('CALLED_DECISION_ERROR', `Expected to evaluate decision '${id.value}', but no decision found for id '${id.value}'`);
      const graph = graphOf(decision.decisionRequirementsKey);
      const result = decisions.evaluate(graph, decision.decisionId, state.variables.visible(context.key));
      record(context, decision, result);
      return result.ok ? succeed(result.output) : fail('DECISION_EVALUATION_ERROR', result.message);
    },
  };

  function graphOf(key: Key): ExecutableDrg {
    const known = graphs.get(key);
    if (known !== undefined) return known;
    const requirements = state.decisions.requirements(key);
    if (requirements === undefined) throw new Error(`No decision requirements with key ${key}`);
    const graph = decisions.parse(requirements.resource, requirements.resourceName);
    const oldest = graphs.size >= GRAPHS_IN_MEMORY ? graphs.keys().next().value : undefined;
    if (oldest !== undefined) graphs.delete(oldest);
    graphs.set(key, graph);
    return graph;
  }

  function record({ key, value }: ElementContext, decision: DecisionValue, result: DecisionResult): void {
    writers.event('DECISION_EVALUATION', {
      key: nextKey(),
      intent: result.ok ? 'EVALUATED' : 'FAILED',
      value: {
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
      },
    });
  }
}
