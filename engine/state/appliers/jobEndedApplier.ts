import { removeJob } from '../mutable/jobRows.ts';
import type { Applier } from './applier.ts';

/** For COMPLETED and CANCELED. */
export const jobEndedApplier: Applier<'JOB'> = (rows, { key }) => {
  removeJob(rows, key);
};
