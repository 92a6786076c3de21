import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementProcessor } from './elementProcessor.ts';

type IntermediateCatchEvent = Extract<ExecutableElement, { readonly type: 'INTERMEDIATE_CATCH_EVENT' }>;

export function createIntermediateCatchEventProcessor({
  mappings,
  catchEvents,
  messages,
}: Behaviors): ElementProcessor<IntermediateCatchEvent> {
  return {
    onActivate: (context) => {
      const mapped = mappings.applyInputs(context);
      return mapped.ok ? catchEvents.subscribe(context) : mapped;
    },
    finalizeActivation: messages.correlateBuffered,
    onComplete: (context) => {
      const mapped = mappings.applyOutputs(context);
      if (mapped.ok) catchEvents.unsubscribe(context);
      return mapped;
    },
  };
}
