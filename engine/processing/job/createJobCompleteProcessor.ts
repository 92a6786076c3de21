import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { createJobPrecondition } from './createJobPrecondition.ts';

export function createJobCompleteProcessor(processing: ProcessingContext, { triggers }: Behaviors): CommandProcessor<'JOB'> {
  const { state, writers } = processing;
  const find = createJobPrecondition(processing, 'complete');
  return ({ key, value }) => {
    const job = find(key);
    if (job === undefined) return;
    writers.event('JOB', { key, intent: 'COMPLETED', value: { ...job.value, variables: value.variables } });
    const element = state.elementInstances.get(job.value.elementInstanceKey);
    if (element?.state === 'ELEMENT_ACTIVATED') triggers.complete(element, value.variables);
    writers.respond(null);
  };
}
