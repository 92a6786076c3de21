import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createJobRecurAfterBackoffProcessor({ state, writers, now }: ProcessingContext): CommandProcessor<'JOB'> {
  return ({ key }) => {
    const job = state.jobs.get(key);
    if (job?.status !== 'FAILED' || job.value.recurringTime < 0 || job.value.recurringTime > now()) {
      writers.reject('NOT_FOUND', `Expected to retry failed job with key '${key}', but it is not waiting any more`);
      return;
    }
    writers.event('JOB', { key, intent: 'RECURRED_AFTER_BACKOFF', value: job.value });
    writers.jobsAvailable(job.value.type);
  };
}
