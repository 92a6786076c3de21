import type { Key } from '../../protocol/index.ts';
import type { JobRow } from '../../state/jobState.ts';
import type { ProcessingContext } from '../processingContext.ts';

/** Finds the job that a worker speaks of, or refuses: gone (NOT_FOUND), failed or error thrown (INVALID_STATE). */
export function createJobPrecondition({ state, writers }: ProcessingContext, doing: string): (key: Key) => JobRow | undefined {
  return (key) => {
    const job = state.jobs.get(key);
    if (job === undefined) writers.reject('NOT_FOUND', `Expected to ${doing} job with key '${key}', but no such job was found`);
    else if (job.status === 'ACTIVATABLE' || job.status === 'ACTIVATED') return job;
    else writers.reject('INVALID_STATE', `Expected to ${doing} job with key '${key}', but it is in state '${job.status}'`);
    return undefined;
  };
}
