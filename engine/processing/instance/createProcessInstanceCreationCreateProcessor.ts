import { NO_KEY, type Key, type ProcessInstanceCreationValue, type ProcessInstanceValue } from '../../protocol/index.ts';
import type { ProcessDefinition } from '../../state/processState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ResultRequest } from '../stream/createResultRegistry.ts';

export function createProcessInstanceCreationCreateProcessor(
  { state, writers, nextKey }: ProcessingContext,
  { variables, transitions }: Behaviors,
): CommandProcessor<'PROCESS_INSTANCE_CREATION'> {
  return ({ value }, attachment) => {
    if (value.bpmnProcessId === '' && value.processDefinitionKey < 0) {
      writers.reject('INVALID_ARGUMENT', 'Expected at least a bpmnProcessId or a key greater than -1, but none given');
      return;
    }
    const definition = find(value);
    if (definition === undefined) {
      writers.reject('NOT_FOUND', notFound(value));
      return;
    }
    if (state.processes.executable(definition.processDefinitionKey).noneStartEventId === undefined) {
      writers.reject('INVALID_STATE', 'Expected to create instance of process with none start event, but there is no such event');
      return;
    }
    const key = create(definition, value);
    const { bpmnProcessId, version, processDefinitionKey } = definition;
    const created = { bpmnProcessId, version, processDefinitionKey, processInstanceKey: key };
    if (attachment === undefined) writers.respond(created);
    else writers.respondOnResult(key, created, attachment as ResultRequest);
  };

  function find({ bpmnProcessId, version, processDefinitionKey }: ProcessInstanceCreationValue): ProcessDefinition | undefined {
    if (bpmnProcessId === '') return state.processes.byKey(processDefinitionKey);
    return version < 0 ? state.processes.latest(bpmnProcessId) : state.processes.byVersion(bpmnProcessId, version);
  }

  function create({ bpmnProcessId, version, processDefinitionKey }: ProcessDefinition, value: ProcessInstanceCreationValue): Key {
    const key = nextKey();
    variables.setLocal({ scopeKey: key, processInstanceKey: key, bpmnProcessId }, value.variables);
    const place: ProcessInstanceValue = {
      bpmnProcessId,
      version,
      processDefinitionKey,
      processInstanceKey: key,
      elementId: bpmnProcessId,
      bpmnElementType: 'PROCESS',
      flowScopeKey: NO_KEY,
      parentProcessInstanceKey: NO_KEY,
      parentElementInstanceKey: NO_KEY,
    };
    transitions.ask({ key, value: place }, 'ACTIVATE_ELEMENT');
    const created = { bpmnProcessId, version, processDefinitionKey, processInstanceKey: key, variables: value.variables };
    writers.event('PROCESS_INSTANCE_CREATION', { key: nextKey(), intent: 'CREATED', value: created });
    return key;
  }
}

function notFound({ bpmnProcessId, version, processDefinitionKey }: ProcessInstanceCreationValue): string {
  if (bpmnProcessId === '') return `Expected to find process definition with key '${processDefinitionKey}', but none found`;
  const suffix = version < 0 ? '' : ` and version '${version}'`;
  return `Expected to find process definition with process ID '${bpmnProcessId}'${suffix}, but none found`;
}
