import { putJob } from '../mutable/jobRows.ts';
import type { Applier } from './applier.ts';

export const jobErrorThrownApplier: Applier<'JOB'> = (rows, { key, value }) => {
  putJob(rows, key, { status: 'ERROR_THROWN', value: { ...value, variables: {} } });
};
