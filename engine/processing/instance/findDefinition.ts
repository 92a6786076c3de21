import type { ProcessInstanceCreationValue, RejectionType } from '../../protocol/index.ts';
import type { ProcessDefinition, ProcessState } from '../../state/processState.ts';

export type FoundDefinition =
  | { readonly ok: true; readonly definition: ProcessDefinition }
  | { readonly ok: false; readonly type: RejectionType; readonly reason: string };

/** The definition that a creation asks for: by id and version (negative: latest), else by key. */
export function findDefinition(processes: ProcessState, request: ProcessInstanceCreationValue): FoundDefinition {
  const { bpmnProcessId, processDefinitionKey } = request;
  if (bpmnProcessId === '' && processDefinitionKey < 0)
    return refuse('INVALID_ARGUMENT', 'Expected at least a bpmnProcessId or a key greater than -1, but none given');
  const definition = lookUp(processes, request);
  if (definition === undefined) return refuse('NOT_FOUND', notFound(request));
  if (processes.executable(definition.processDefinitionKey).noneStartEventId === undefined)
    return refuse('INVALID_STATE', 'Expected to create instance of process with none start event, but there is no such event');
  return { ok: true, definition };
}

function lookUp(
  processes: ProcessState,
  { bpmnProcessId, version, processDefinitionKey }: ProcessInstanceCreationValue,
): ProcessDefinition | undefined {
  if (bpmnProcessId === '') return processes.byKey(processDefinitionKey);
  return version < 0 ? processes.latest(bpmnProcessId) : processes.byVersion(bpmnProcessId, version);
}

function refuse(type: RejectionType, reason: string): FoundDefinition {
  return { ok: false, type, reason };
}

function notFound({ bpmnProcessId, version, processDefinitionKey }: ProcessInstanceCreationValue): string {
  if (bpmnProcessId === '') return `Expected to find process definition with key '${processDefinitionKey}', but none found`;
  const suffix = version < 0 ? '' : ` and version '${version}'`;
  return `Expected to find process definition with process ID '${bpmnProcessId}'${suffix}, but none found`;
}
