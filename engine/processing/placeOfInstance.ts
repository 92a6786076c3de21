import { NO_KEY, type Key, type ProcessInstanceValue } from '../protocol/index.ts';
import type { ProcessDefinition } from '../state/processState.ts';

export interface Caller {
  readonly processInstanceKey: Key;
  readonly elementInstanceKey: Key;
}

/** Where a process instance itself stands: root of its scopes, below its caller if it has one. */
export function placeOfInstance(
  { bpmnProcessId, version, processDefinitionKey }: ProcessDefinition,
  key: Key,
  caller?: Caller,
): ProcessInstanceValue {
  return {
    bpmnProcessId,
    version,
    processDefinitionKey,
    processInstanceKey: key,
    elementId: bpmnProcessId,
    bpmnElementType: 'PROCESS',
    flowScopeKey: NO_KEY,
    parentProcessInstanceKey: caller?.processInstanceKey ?? NO_KEY,
    parentElementInstanceKey: caller?.elementInstanceKey ?? NO_KEY,
  };
}
