import { putJob } from '../mutable/jobRows.ts';
import type { Applier } from './applier.ts';

/** For TIMED_OUT and RECURRED_AFTER_BACKOFF: a worker may take the job again. */
export const jobActivatableApplier: Applier<'JOB'> = (rows, { key, value }) => {
  putJob(rows, key, { status: 'ACTIVATABLE', value: { ...value, recurringTime: -1, deadline: -1, worker: '' } });
};
