import type { ExecutableElement } from '../../model/executable.ts';
import { NO_KEY } from '../../protocol/index.ts';
import type { ProcessDefinition } from '../../state/processState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { contextOfRow } from '../elementContext.ts';
import { fail, succeed, type Result } from '../failure.ts';
import { placeOfInstance } from '../placeOfInstance.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ElementProcessor } from './elementProcessor.ts';

type CallActivity = Extract<ExecutableElement, { readonly type: 'CALL_ACTIVITY' }>;

export function createCallActivityProcessor(
  processing: ProcessingContext,
  behaviors: Behaviors,
): ElementProcessor<CallActivity, ProcessDefinition> {
  const { state, nextKey } = processing;
  const { mappings, catchEvents, expressions, transitions } = behaviors;
  return {
    onActivate: (context) => {
      const mapped = mappings.applyInputs(context);
      if (!mapped.ok) return mapped;
      const processId = expressions.string(context.element.processId, context.key);
      if (!processId.ok) return processId;
      const called = calledProcess(processing, processId.value);
      if (!called.ok) return called;
      const subscribed = catchEvents.subscribe(context);
      return subscribed.ok ? called : subscribed;
    },
    finalizeActivation: (context, definition) => {
      const key = nextKey();
      const caller = { processInstanceKey: context.value.processInstanceKey, elementInstanceKey: context.key };
      transitions.ask({ key, value: placeOfInstance(definition, key, caller) }, 'ACTIVATE_ELEMENT');
    },
    onComplete: (context) => {
      const mapped = mappings.applyOutputs(context);
      if (mapped.ok) catchEvents.unsubscribe(context);
      return mapped;
    },
    onTerminate: ({ key }) => {
      const childKey = state.elementInstances.get(key)?.calledChildKey ?? NO_KEY;
      const child = childKey > 0 ? state.elementInstances.get(childKey) : undefined;
      if (child !== undefined) transitions.ask(contextOfRow(state, child), 'TERMINATE_ELEMENT');
      return child !== undefined;
    },
  };
}

function calledProcess({ state }: ProcessingContext, id: string): Result<ProcessDefinition> {
  const definition = state.processes.latest(id);
  if (definition === undefined)
    return fail('CALLED_ELEMENT_ERROR', `Expected process with BPMN process id '${id}' to be deployed, but not found.`);
  if (state.processes.executable(definition.processDefinitionKey).noneStartEventId === undefined)
    return fail('CALLED_ELEMENT_ERROR', `Expected process with BPMN process id '${id}' to have a none start event, but not found.`);
  return succeed(definition);
}
