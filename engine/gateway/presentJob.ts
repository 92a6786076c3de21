import type { ActivatedJob } from '../engine.ts';
import { DEFAULT_TENANT } from './checkTenant.ts';

/** An activated job as it goes over the wire: keys as text, variables and headers as JSON text. */
export const presentJob = (job: ActivatedJob) => ({
  ...job,
  key: String(job.key),
  processInstanceKey: String(job.processInstanceKey),
  processDefinitionKey: String(job.processDefinitionKey),
  elementInstanceKey: String(job.elementInstanceKey),
  deadline: String(job.deadline),
  customHeaders: JSON.stringify(job.customHeaders),
  variables: JSON.stringify(job.variables),
  tenantId: DEFAULT_TENANT,
});

/** Wire form of an activated job. */
export type WireJob = ReturnType<typeof presentJob>;
