import { putJob } from '../mutable/jobRows.ts';
import type { Applier } from './applier.ts';

export const jobFailedApplier: Applier<'JOB'> = (rows, { key, value }) => {
  const again = value.retries > 0 && value.recurringTime < 0;
  putJob(rows, key, { status: again ? 'ACTIVATABLE' : 'FAILED', value: { ...value, variables: {} } });
};
