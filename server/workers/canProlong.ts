import type { ProcessEngine } from '../engine/ProcessEngine.ts';

/** A key on the first partition that no job has: the first of all. */
const NO_JOB = '2251799813685249';

/** Whether the cluster knows UpdateJobTimeout (8.4 and later); null when it could not be asked. */
export async function canProlong(engine: Pick<ProcessEngine, 'updateJobTimeout'>): Promise<boolean | null> {
  const outcome = await engine.updateJobTimeout({ jobKey: NO_JOB, timeoutMillis: 1000 });
  if (outcome.ok || outcome.fault.kind === 'not-found' || outcome.fault.kind === 'refused') return true;
  return outcome.fault.kind === 'unsupported' ? false : null;
}
