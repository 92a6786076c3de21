import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementContext } from '../elementContext.ts';
import { fail, succeed, type Result } from '../failure.ts';
import type { ElementProcessor } from './elementProcessor.ts';

type ExclusiveGateway = Extract<ExecutableElement, { readonly type: 'EXCLUSIVE_GATEWAY' }>;

/** Passes through in one step: the flow is chosen before the gateway is active. */
export function createExclusiveGatewayProcessor({
  expressions,
  transitions,
}: Behaviors): ElementProcessor<ExclusiveGateway, readonly string[]> {
  return {
    onActivate: choose,
    finalizeActivation: (context, flowIds) => {
      transitions.to(context, 'ELEMENT_COMPLETING');
      transitions.to(context, 'ELEMENT_COMPLETED');
      transitions.take(context, flowIds);
    },
  };

  function choose({ key, element, model }: ElementContext<ExclusiveGateway>): Result<readonly string[]> {
    if (element.outgoing.length === 0) return succeed([]);
    for (const flowId of element.outgoing) {
      const condition = model.flows.get(flowId)?.condition;
      if (flowId === element.defaultFlowId) continue;
      if (condition === undefined) {
        if (element.outgoing.length === 1) return succeed([flowId]);
        continue;
      }
      const holds = expressions.boolean(condition, key);
      if (!holds.ok) return holds;
      if (holds.value) return succeed([flowId]);
    }
    if (element.defaultFlowId !== undefined) return succeed([element.defaultFlowId]);
    return fail('CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow');
  }
}
