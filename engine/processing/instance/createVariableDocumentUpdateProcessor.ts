import type { Behaviors } from '../behavior/createBehaviors.ts';
import { targetOf } from '../behavior/createVariableBehavior.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createVariableDocumentUpdateProcessor(
  { state, writers, nextKey }: ProcessingContext,
  { variables }: Behaviors,
): CommandProcessor<'VARIABLE_DOCUMENT'> {
  return ({ value }) => {
    const row = state.elementInstances.get(value.scopeKey);
    if (row === undefined || row.state === 'ELEMENT_TERMINATING') {
      writers.reject('NOT_FOUND', `Expected to update variables for element with key '${value.scopeKey}', but no such element was found`);
      return;
    }
    if (value.local) variables.setLocal(targetOf(row), value.variables);
    else variables.propagate(targetOf(row), value.variables);
    const key = nextKey();
    writers.event('VARIABLE_DOCUMENT', { key, intent: 'UPDATED', value });
    writers.respond({ key });
  };
}
