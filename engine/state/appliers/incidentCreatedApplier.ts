import { INCIDENTS, incidentsOfElementSpace } from '../incidentState.ts';
import { JOBS } from '../jobState.ts';
import { putJob } from '../mutable/jobRows.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

/** A job with an incident is not handed out until it is resolved. */
export const incidentCreatedApplier: Applier<'INCIDENT'> = (rows, { key, value }) => {
  rows.insert(INCIDENTS, numberId(key), value);
  rows.insert(incidentsOfElementSpace(value.elementInstanceKey), numberId(key), true);
  const job = value.jobKey > 0 ? rows.get(JOBS, numberId(value.jobKey)) : undefined;
  if (job?.status === 'ACTIVATABLE') putJob(rows, value.jobKey, { ...job, status: 'FAILED' });
};
