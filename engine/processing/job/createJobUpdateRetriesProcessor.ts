import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createJobUpdateRetriesProcessor({ state, writers }: ProcessingContext): CommandProcessor<'JOB'> {
  return ({ key, value }) => {
    const job = state.jobs.get(key);
    if (job === undefined) {
      writers.reject('NOT_FOUND', `Expected to update job with key '${key}', but no such job was found`);
      return;
    }
    if (value.retries < 1) {
      writers.reject(
        'INVALID_ARGUMENT',
        `Expected to update retries for job with key '${key}' with a positive amount of retries, but the amount given was '${value.retries}'`,
      );
      return;
    }
    writers.event('JOB', { key, intent: 'RETRIES_UPDATED', value: { ...job.value, retries: value.retries } });
    writers.respond(null);
  };
}
