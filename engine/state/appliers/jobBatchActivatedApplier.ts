import { JOBS } from '../jobState.ts';
import { putJob } from '../mutable/jobRows.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const jobBatchActivatedApplier: Applier<'JOB_BATCH'> = (rows, { value }) => {
  for (const key of value.jobKeys) {
    const job = rows.get(JOBS, numberId(key));
    if (job !== undefined)
      putJob(rows, key, { status: 'ACTIVATED', value: { ...job.value, deadline: value.deadline, worker: value.worker } });
  }
};
