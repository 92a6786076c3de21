import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createJobTimeOutProcessor({ state, writers, now }: ProcessingContext): CommandProcessor<'JOB'> {
  return ({ key }) => {
    const job = state.jobs.get(key);
    if (job?.status !== 'ACTIVATED' || job.value.deadline > now()) {
      writers.reject('NOT_FOUND', `Expected to time out activated job with key '${key}', but it is not activated any more`);
      return;
    }
    writers.event('JOB', { key, intent: 'TIMED_OUT', value: job.value });
    writers.jobsAvailable(job.value.type);
  };
}
