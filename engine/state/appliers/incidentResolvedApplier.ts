import { INCIDENTS, incidentsOfElementSpace } from '../incidentState.ts';
import { JOBS } from '../jobState.ts';
import { putJob } from '../mutable/jobRows.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

/** A job whose incident is resolved becomes activatable again; that of a cancelled job is gone already. */
export const incidentResolvedApplier: Applier<'INCIDENT'> = (rows, { key, value }) => {
  rows.remove(INCIDENTS, numberId(key));
  rows.remove(incidentsOfElementSpace(value.elementInstanceKey), numberId(key));
  const job = value.jobKey > 0 ? rows.get(JOBS, numberId(value.jobKey)) : undefined;
  if (job !== undefined) putJob(rows, value.jobKey, { status: 'ACTIVATABLE', value: { ...job.value, deadline: -1, recurringTime: -1 } });
};
