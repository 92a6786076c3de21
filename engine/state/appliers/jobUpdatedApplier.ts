import { JOBS } from '../jobState.ts';
import { putJob } from '../mutable/jobRows.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

/** For RETRIES_UPDATED and TIMEOUT_UPDATED: the status stays. */
export const jobUpdatedApplier: Applier<'JOB'> = (rows, { key, value }) => {
  const job = rows.get(JOBS, numberId(key));
  if (job !== undefined) putJob(rows, key, { status: job.status, value });
};
