import type { EngineWorker } from '../engine/ProcessEngine.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { caseOpened } from './caseOpened.ts';
import { closeCase } from './closeCase.ts';
import { escalateHandoff } from './escalateHandoff.ts';
import { escalateTask } from './escalateTask.ts';
import { finishHandoff } from './finishHandoff.ts';
import type { JobHandler } from './JobHandler.ts';
import { runJob, type JobReport } from './runJob.ts';
import { sendHandoff } from './sendHandoff.ts';
import { startPathway } from './startPathway.ts';
import { USER_TASK_TYPE, userTask } from './userTask.ts';

/** Every kind of work that a pathway may ask of the server. */
const JOB_HANDLERS: Readonly<Record<string, JobHandler>> = {
  'case-opened': caseOpened,
  'start-pathway': startPathway,
  'send-handoff': sendHandoff,
  'escalate-handoff': escalateHandoff,
  'finish-handoff': finishHandoff,
  'escalate-task': escalateTask,
  'close-case': closeCase,
  [USER_TASK_TYPE]: userTask,
};

export interface WorkerOptions {
  /** How long a job is ours before another worker may have it; after a crash that long passes before it is done. */
  readonly leaseMillis: number;
  /** Whether the cluster can prolong a job's time (8.4 and later); else user tasks come again every five minutes. */
  readonly canProlong: boolean;
  readonly report: (report: JobReport) => void;
}

/** On an older cluster every open user task comes again that often; after a crash one may be missing for that long. */
const UNPROLONGED_MILLIS = 5 * 60 * 1000;

/** Opens one worker for each kind of work. Stopping waits for the jobs in hand. */
export function startWorkers(deps: WorkDeps, { leaseMillis, canProlong, report }: WorkerOptions): { stop(): Promise<void> } {
  const workers: EngineWorker[] = Object.entries(JOB_HANDLERS).map(([type, handler]) => {
    const timeoutMillis = type === USER_TASK_TYPE && !canProlong ? UNPROLONGED_MILLIS : leaseMillis;
    return deps.engine.work({ type, timeoutMillis, maxJobs: 32, handle: (job) => runJob(deps, job, { handler, report }) });
  });
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
