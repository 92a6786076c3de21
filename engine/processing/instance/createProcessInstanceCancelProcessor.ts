import type { Key } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createProcessInstanceCancelProcessor(
  { state, writers }: ProcessingContext,
  { transitions }: Behaviors,
): CommandProcessor<'PROCESS_INSTANCE'> {
  return ({ key }) => {
    const row = state.elementInstances.get(key);
    if (row?.value.bpmnElementType !== 'PROCESS' || row.state === 'ELEMENT_TERMINATING') {
      writers.reject('NOT_FOUND', `Expected to cancel a process instance with key '${key}', but no such process was found`);
      return;
    }
    if (row.value.parentProcessInstanceKey > 0) {
      const root = rootOf(row.value.parentProcessInstanceKey);
      writers.reject(
        'INVALID_STATE',
        `Expected to cancel a process instance with key '${key}', but it is created by a parent process instance. Cancel the root process instance '${root}' instead.`,
      );
      return;
    }
    transitions.ask(row, 'TERMINATE_ELEMENT');
    writers.respond(null);
  };

  function rootOf(key: Key): Key {
    const parent = state.elementInstances.get(key)?.value.parentProcessInstanceKey ?? -1;
    return parent > 0 ? rootOf(parent) : key;
  }
}
