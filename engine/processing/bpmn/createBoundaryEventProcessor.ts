import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { DONE } from '../failure.ts';
import type { ElementProcessor } from './elementProcessor.ts';

/** Activated by what triggers it (createEventTriggerBehavior), not by a sequence flow. */
export function createBoundaryEventProcessor({
  mappings,
}: Behaviors): ElementProcessor<Extract<ExecutableElement, { readonly type: 'BOUNDARY_EVENT' }>> {
  return { onActivate: () => DONE, onComplete: mappings.applyOutputs };
}
