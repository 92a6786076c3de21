import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementProcessor } from './elementProcessor.ts';

export function createEndEventProcessor({
  mappings,
  transitions,
}: Behaviors): ElementProcessor<Extract<ExecutableElement, { readonly type: 'END_EVENT' }>> {
  return {
    onActivate: mappings.applyInputs,
    finalizeActivation: (context) => transitions.ask(context, 'COMPLETE_ELEMENT'),
    onComplete: mappings.applyOutputs,
  };
}
