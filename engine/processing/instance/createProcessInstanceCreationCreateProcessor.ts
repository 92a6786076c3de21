import type { Key, VariableDocument } from '../../protocol/index.ts';
import type { ProcessDefinition } from '../../state/processState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import { placeOfInstance } from '../placeOfInstance.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ResultRequest } from '../stream/createResultRegistry.ts';
import { findDefinition } from './findDefinition.ts';

export function createProcessInstanceCreationCreateProcessor(
  { state, writers, nextKey }: ProcessingContext,
  { variables, transitions }: Behaviors,
): CommandProcessor<'PROCESS_INSTANCE_CREATION'> {
  return ({ value }, attachment) => {
    const found = findDefinition(state.processes, value);
    if (!found.ok) {
      writers.reject(found.type, found.reason);
      return;
    }
    const { bpmnProcessId, version, processDefinitionKey } = found.definition;
    const processInstanceKey = create(found.definition, value.variables);
    const created = { bpmnProcessId, version, processDefinitionKey, processInstanceKey };
    if (attachment === undefined) writers.respond(created);
    else writers.respondOnResult(processInstanceKey, created, attachment as ResultRequest);
  };

  function create(definition: ProcessDefinition, document: VariableDocument): Key {
    const { bpmnProcessId, version, processDefinitionKey } = definition;
    const key = nextKey();
    variables.setLocal({ scopeKey: key, processInstanceKey: key, bpmnProcessId }, document);
    transitions.ask({ key, value: placeOfInstance(definition, key) }, 'ACTIVATE_ELEMENT');
    const created = { bpmnProcessId, version, processDefinitionKey, processInstanceKey: key, variables: document };
    writers.event('PROCESS_INSTANCE_CREATION', { key: nextKey(), intent: 'CREATED', value: created });
    return key;
  }
}
