import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { DONE } from '../failure.ts';
import type { ElementProcessor } from './elementProcessor.ts';

export function createStartEventProcessor({
  mappings,
  transitions,
}: Behaviors): ElementProcessor<Extract<ExecutableElement, { readonly type: 'START_EVENT' }>> {
  return {
    onActivate: () => DONE,
    finalizeActivation: (context) => transitions.ask(context, 'COMPLETE_ELEMENT'),
    onComplete: mappings.applyOutputs,
  };
}
