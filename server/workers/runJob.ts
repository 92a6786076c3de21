import type { EngineJob } from '../engine/ProcessEngine.ts';
import { isStoreAway } from '../problems/isStoreAway.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { JobRefusal, type JobHandler } from './JobHandler.ts';

/** How long a job that failed for a passing reason rests before it is tried again. */
const REST_MILLIS = 2000;

/** What is told about a job that did not go through. */
export interface JobReport {
  readonly jobType: string;
  readonly jobKey: string;
  readonly elementId: string;
  /** Class of the error; its text may hold data and stays out. */
  readonly cause: string;
  readonly incident: boolean;
}

/** Runs a handler and answers the engine; never throws. A refusal becomes an incident at once, a store that is away costs no retry (a user task has but one), anything else is tried as often as the pathway allows. */
export async function runJob(
  deps: WorkDeps,
  job: EngineJob,
  { handler, report }: { handler: JobHandler; report: (report: JobReport) => void },
): Promise<void> {
  try {
    const result = await handler(deps, job);
    if (result.kind === 'complete') await deps.engine.completeJob({ jobKey: job.key, variables: result.variables });
  } catch (error) {
    await fail(deps, job, { error, report }).catch(() => undefined);
  }
}

async function fail(
  deps: WorkDeps,
  job: EngineJob,
  { error, report }: { error: unknown; report: (report: JobReport) => void },
): Promise<void> {
  const refused = error instanceof JobRefusal;
  const name = error instanceof Error ? error.name : 'unknown';
  const retries = refused ? 0 : isStoreAway(error) ? job.retries : job.retries - 1;
  report({ jobType: job.type, jobKey: job.key, elementId: job.elementId, cause: name, incident: retries <= 0 });
  const message = refused ? error.message : `The step ${job.elementId} could not be done (${name}).`;
  await deps.engine.failJob({ jobKey: job.key, retries, message, retryBackOffMillis: refused ? 0 : REST_MILLIS });
}
