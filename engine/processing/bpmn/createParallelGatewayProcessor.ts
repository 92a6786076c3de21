import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { DONE } from '../failure.ts';
import type { ElementProcessor } from './elementProcessor.ts';

/** Joins (the guard lets it activate only when every incoming flow is taken) and forks in one step. */
export function createParallelGatewayProcessor({
  transitions,
}: Behaviors): ElementProcessor<Extract<ExecutableElement, { readonly type: 'PARALLEL_GATEWAY' }>> {
  return {
    onActivate: () => DONE,
    finalizeActivation: (context) => {
      transitions.to(context, 'ELEMENT_COMPLETING');
      transitions.to(context, 'ELEMENT_COMPLETED');
      transitions.take(context, context.element.outgoing);
    },
  };
}
