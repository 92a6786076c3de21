import type { ExecutableElement } from '../../model/executable.ts';
import { NO_KEY, type ProcessInstanceValue } from '../../protocol/index.ts';
import type { ProcessDefinition } from '../../state/processState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { contextOfRow, type ElementContext } from '../elementContext.ts';
import { fail, succeed, type Result } from '../failure.ts';
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
      const called = calledProcess(context);
      if (!called.ok) return called;
      const subscribed = catchEvents.subscribe(context);
      return subscribed.ok ? called : subscribed;
    },
    finalizeActivation: startChild,
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

  function calledProcess({ element, key }: ElementContext<CallActivity>): Result<ProcessDefinition> {
    const id = expressions.string(element.processId, key);
    if (!id.ok) return id;
    const definition = state.processes.latest(id.value);
    if (definition === undefined)
      return fail('CALLED_ELEMENT_ERROR', `Expected process with BPMN process id '${id.value}' to be deployed, but not found.`);
    if (state.processes.executable(definition.processDefinitionKey).noneStartEventId === undefined)
      return fail('CALLED_ELEMENT_ERROR', `Expected process with BPMN process id '${id.value}' to have a none start event, but not found.`);
    return succeed(definition);
  }

  function startChild(
    { key, value }: ElementContext<CallActivity>,
    { bpmnProcessId, version, processDefinitionKey }: ProcessDefinition,
  ): void {
    const childKey = nextKey();
    const child: ProcessInstanceValue = {
      bpmnProcessId,
      version,
      processDefinitionKey,
      processInstanceKey: childKey,
      elementId: bpmnProcessId,
      bpmnElementType: 'PROCESS',
      flowScopeKey: NO_KEY,
      parentProcessInstanceKey: value.processInstanceKey,
      parentElementInstanceKey: key,
    };
    transitions.ask({ key: childKey, value: child }, 'ACTIVATE_ELEMENT');
  }
}
