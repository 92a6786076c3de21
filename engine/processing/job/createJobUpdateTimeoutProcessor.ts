import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createJobUpdateTimeoutProcessor({ state, writers, now }: ProcessingContext): CommandProcessor<'JOB'> {
  return ({ key, value }) => {
    const job = state.jobs.get(key);
    if (job === undefined) {
      writers.reject('NOT_FOUND', `Expected to update job with key '${key}', but no such job was found`);
      return;
    }
    if (job.status !== 'ACTIVATED') {
      writers.reject('INVALID_STATE', `Expected to update the timeout of job with key '${key}', but it is not active`);
      return;
    }
    writers.event('JOB', {
      key,
      intent: 'TIMEOUT_UPDATED',
      value: { ...job.value, timeout: value.timeout, deadline: now() + value.timeout },
    });
    writers.respond(null);
  };
}
