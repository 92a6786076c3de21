import type { ExecutableElement } from '../../model/executable.ts';
import { NO_KEY, type Key, type VariableDocument } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { targetOf } from '../behavior/createVariableBehavior.ts';
import { contextOfRow, elementOf, type ElementContext } from '../elementContext.ts';
import { DONE, succeed } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ElementProcessor } from './elementProcessor.ts';

type CallActivity = Extract<ExecutableElement, { readonly type: 'CALL_ACTIVITY' }>;
type Process = Extract<ExecutableElement, { readonly type: 'PROCESS' }>;

export function createProcessProcessor(
  { state, writers }: ProcessingContext,
  { transitions, triggers, variables }: Behaviors,
): ElementProcessor<Process> {
  return {
    onActivate: (context) => {
      if (context.value.parentElementInstanceKey > 0)
        variables.setLocal(targetOf(context), passedBy(context.value.parentElementInstanceKey));
      return DONE;
    },
    finalizeActivation: ({ key, value, model }) => {
      const start = elementOf(model, model.noneStartEventId ?? '');
      const place = { ...value, elementId: start.id, bpmnElementType: start.type, flowScopeKey: key };
      transitions.ask({ key: NO_KEY, value: place }, 'ACTIVATE_ELEMENT');
    },
    onComplete: (context) => succeed(isNeeded(context) ? localVariables(context.key) : undefined),
    finalizeCompletion: (context, completed) => {
      const caller =
        context.value.parentElementInstanceKey > 0 ? state.elementInstances.get(context.value.parentElementInstanceKey) : undefined;
      if (caller !== undefined) triggers.complete(caller, takesVariables(caller.key) ? ((completed ?? {}) as VariableDocument) : {});
      else writers.result(context.key, completed as VariableDocument | undefined);
    },
    onTerminate: (context) => {
      if (context.value.parentElementInstanceKey < 0) writers.result(context.key, undefined);
      return transitions.terminateChildren(context);
    },
  };

  function isNeeded({ key, value }: ElementContext): boolean {
    return value.parentElementInstanceKey > 0 || writers.isResultAwaited(key);
  }

  function localVariables(scopeKey: Key): VariableDocument {
    return Object.fromEntries(Object.entries(state.variables.local(scopeKey)).map(([name, variable]) => [name, variable.value]));
  }

  /** Variables that a call activity gives to the process it calls. */
  function passedBy(callerKey: Key): VariableDocument {
    return callActivity(callerKey)?.propagateAllParentVariables === true ? state.variables.visible(callerKey) : localVariables(callerKey);
  }

  function takesVariables(callerKey: Key): boolean {
    const element = callActivity(callerKey);
    return element !== undefined && (element.propagateAllChildVariables || element.outputs.length > 0);
  }

  function callActivity(key: Key): CallActivity | undefined {
    const row = state.elementInstances.get(key);
    const element = row === undefined ? undefined : contextOfRow(state, row).element;
    return element?.type === 'CALL_ACTIVITY' ? element : undefined;
  }
}
