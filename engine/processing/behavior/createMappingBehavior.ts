import type { VariableDocument } from '../../protocol/index.ts';
import { DONE, type Result } from '../failure.ts';
import type { ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { targetOf, type VariableBehavior } from './createVariableBehavior.ts';
import { evaluateMappings } from './evaluateMappings.ts';

export interface MappingBehavior {
  /** Input mappings: results become local variables of the element. */
  readonly applyInputs: (context: ElementContext) => Result<undefined>;
  /** Takes up the variables of the element's event; output mappings decide what leaves the element, without any everything does. */
  readonly applyOutputs: (context: ElementContext) => Result<undefined>;
}

export function createMappingBehavior(processing: ProcessingContext, variables: VariableBehavior): MappingBehavior {
  const { state, feel } = processing;
  return {
    applyInputs: (context) => {
      const mappings = context.element.inputs;
      if (mappings.length === 0) return DONE;
      const mapped = evaluateMappings(feel, { mappings, visible: state.variables.visible(context.key), mergesExisting: false });
      if (!mapped.ok) return mapped;
      variables.setLocal(targetOf(context), mapped.value);
      return DONE;
    },
    applyOutputs: (context) => {
      const payload = takePayload(processing, context);
      const mappings = context.element.outputs;
      if (mappings.length === 0) {
        if (payload !== undefined) variables.propagate({ ...targetOf(context), scopeKey: unmappedScope(context) }, payload);
        return DONE;
      }
      if (payload !== undefined) variables.setLocal(targetOf(context), payload);
      const mapped = evaluateMappings(feel, { mappings, visible: state.variables.visible(context.key), mergesExisting: true });
      if (!mapped.ok) return mapped;
      variables.propagate({ ...targetOf(context), scopeKey: context.value.flowScopeKey }, mapped.value);
      return DONE;
    },
  };
}

function unmappedScope({ element, key, value }: ElementContext): number {
  return element.type === 'BOUNDARY_EVENT' ? value.flowScopeKey : key;
}

function takePayload({ state, writers }: ProcessingContext, { key, value }: ElementContext): VariableDocument | undefined {
  const trigger = state.eventTriggers.get(key);
  if (trigger?.targetElementId !== value.elementId) return undefined;
  const { elementId: targetElementId, processInstanceKey } = value;
  writers.event('PROCESS_EVENT', {
    key: trigger.key,
    intent: 'TRIGGERED',
    value: { scopeKey: key, targetElementId, processInstanceKey, variables: {} },
  });
  return trigger.variables;
}
