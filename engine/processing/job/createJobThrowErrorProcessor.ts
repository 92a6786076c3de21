import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { createJobPrecondition } from './createJobPrecondition.ts';

const NOT_CAUGHT = 'NO_CATCH_EVENT_FOUND';

/** No element of this engine catches errors yet, so every thrown error becomes an incident. */
export function createJobThrowErrorProcessor(processing: ProcessingContext, { incidents }: Behaviors): CommandProcessor<'JOB'> {
  const { writers } = processing;
  const find = createJobPrecondition(processing, 'throw an error for');
  return ({ key, value }) => {
    const job = find(key);
    if (job === undefined) return;
    const { errorCode, errorMessage, variables } = value;
    writers.event('JOB', { key, intent: 'ERROR_THROWN', value: { ...job.value, errorCode, errorMessage, variables } });
    const because = errorMessage === '' ? '' : ` with message '${errorMessage}'`;
    const message = `Expected to throw an error event with the code '${errorCode}'${because}, but it was not caught. No error events are available in the scope.`;
    incidents.ofJob(key, { ...job, value: { ...job.value, elementId: NOT_CAUGHT } }, { errorType: 'UNHANDLED_ERROR_EVENT', message });
    writers.respond(null);
  };
}
