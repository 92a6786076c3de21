import { updateElementInstance } from '../mutable/elementInstanceRows.ts';
import { putJob } from '../mutable/jobRows.ts';
import type { Applier } from './applier.ts';

export const jobCreatedApplier: Applier<'JOB'> = (rows, { key, value }) => {
  putJob(rows, key, { status: 'ACTIVATABLE', value });
  updateElementInstance(rows, value.elementInstanceKey, (element) => ({ ...element, jobKey: key }));
};
