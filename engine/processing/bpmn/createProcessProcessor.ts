import type { ExecutableElement } from '../../model/executable.ts';
import { NO_KEY, type Key, type VariableDocument } from '../../protocol/index.ts';
import type { EngineState } from '../../state/engineState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { targetOf } from '../behavior/createVariableBehavior.ts';
import { contextOfRow, elementOf } from '../elementContext.ts';
import { DONE, succeed } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ElementProcessor } from './elementProcessor.ts';

type CallActivity = Extract<ExecutableElement, { readonly type: 'CALL_ACTIVITY' }>;
type Process = Extract<ExecutableElement, { readonly type: 'PROCESS' }>;

export function createProcessProcessor(processing: ProcessingContext, behaviors: Behaviors): ElementProcessor<Process> {
  const { state, writers } = processing;
  const { transitions, triggers, variables } = behaviors;
  return {
    onActivate: (context) => {
      const callerKey = context.value.parentElementInstanceKey;
      if (callerKey > 0) variables.setLocal(targetOf(context), passedBy(state, callerKey));
      return DONE;
    },
    finalizeActivation: ({ key, value, model }) => {
      const start = elementOf(model, model.noneStartEventId ?? '');
      const place = { ...value, elementId: start.id, bpmnElementType: start.type, flowScopeKey: key };
      transitions.ask({ key: NO_KEY, value: place }, 'ACTIVATE_ELEMENT');
    },
    onComplete: ({ key, value }) => {
      const isNeeded = value.parentElementInstanceKey > 0 || writers.isResultAwaited(key);
      return succeed(isNeeded ? localVariables(state, key) : undefined);
    },
    finalizeCompletion: ({ key, value }, completed) => {
      const callerKey = value.parentElementInstanceKey;
      const caller = callerKey > 0 ? state.elementInstances.get(callerKey) : undefined;
      if (caller === undefined) writers.result(key, completed as VariableDocument | undefined);
      else triggers.complete(caller, takesVariables(state, callerKey) ? (completed as VariableDocument) : {});
    },
    onTerminate: (context) => {
      if (context.value.parentElementInstanceKey < 0) writers.result(context.key, undefined);
      return transitions.terminateChildren(context);
    },
  };
}

function localVariables(state: EngineState, scopeKey: Key): VariableDocument {
  return Object.fromEntries(Object.entries(state.variables.local(scopeKey)).map(([name, variable]) => [name, variable.value]));
}

/** Variables that a call activity gives to the process it calls. */
function passedBy(state: EngineState, callerKey: Key): VariableDocument {
  const passesAll = callActivity(state, callerKey)?.propagateAllParentVariables === true;
  return passesAll ? state.variables.visible(callerKey) : localVariables(state, callerKey);
}

function takesVariables(state: EngineState, callerKey: Key): boolean {
  const element = callActivity(state, callerKey);
  return element !== undefined && (element.propagateAllChildVariables || element.outputs.length > 0);
}

function callActivity(state: EngineState, key: Key): CallActivity | undefined {
  const row = state.elementInstances.get(key);
  const element = row === undefined ? undefined : contextOfRow(state, row).element;
  return element?.type === 'CALL_ACTIVITY' ? element : undefined;
}
