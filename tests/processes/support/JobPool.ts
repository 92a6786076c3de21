import { setTimeout as sleep } from 'node:timers/promises';
import type { ZBClient } from 'zeebe-node';

/** A job as scenarios see it. */
export interface WaitingJob {
  readonly key: string;
  readonly element: string;
  readonly variables: Record<string, unknown>;
}

const JOB_TYPES = [
  'io.camunda.zeebe:userTask',
  'case-opened',
  'start-pathway',
  'send-handoff',
  'escalate-handoff',
  'finish-handoff',
  'escalate-task',
  'close-case',
];

/** Longer than any scenario turns the clock, so that no job comes twice. */
const LEASE = 400 * 86_400_000;

export interface JobPool {
  /** Waits for a job of the case that fits; takes it out. */
  take(fits: (job: WaitingJob) => boolean, patience: number): Promise<WaitingJob | null>;
  /** Waits until any job of the case is there. */
  awaken(patience: number): Promise<void>;
  /** Jobs of the case that nobody took. */
  leftOver(): readonly WaitingJob[];
}

/** Takes every job that the engine offers; `ofCase` shows those of one case. */
export function collectJobs(client: ZBClient): (caseId: string) => JobPool {
  const waiting: WaitingJob[] = [];
  for (const taskType of JOB_TYPES) {
    client.createWorker({
      taskType,
      pollInterval: 20,
      longPoll: 2_000,
      timeout: LEASE,
      maxJobsToActivate: 50,
      taskHandler: (job) => {
        waiting.push({ key: job.key, element: job.elementId, variables: job.variables });
        return job.forward();
      },
    });
  }
  return (caseId) => poolOf(waiting, caseId);
}

function poolOf(waiting: WaitingJob[], caseId: string): JobPool {
  const own = (): WaitingJob[] => waiting.filter(({ variables }) => variables['caseId'] === caseId);
  const find = async (fits: (job: WaitingJob) => boolean, patience: number): Promise<WaitingJob | null> => {
    const until = Date.now() + patience;
    for (;;) {
      const job = own().find(fits);
      if (job !== undefined || Date.now() > until) return job ?? null;
      await sleep(5);
    }
  };
  return {
    async take(fits, patience) {
      const job = await find(fits, patience);
      if (job !== null) waiting.splice(waiting.indexOf(job), 1);
      return job;
    },
    async awaken(patience) {
      await find(() => true, patience);
    },
    leftOver: own,
  };
}
