import type { ZBClient } from 'zeebe-node';

/** A job as scenarios see it. */
export interface WaitingJob {
  readonly key: string;
  readonly element: string;
  readonly process: string;
  readonly headers: Record<string, string>;
  readonly variables: Record<string, unknown>;
}

export const JOB_TYPES = [
  'io.camunda.zeebe:userTask',
  'case-opened',
  'start-pathway',
  'send-handoff',
  'escalate-handoff',
  'finish-handoff',
  'escalate-task',
  'close-case',
];

export interface JobPool {
  /** Waits for a job of the case that fits; takes it out. */
  take(fits: (job: WaitingJob) => boolean, patience: number): Promise<WaitingJob | null>;
  /** Waits until any job of the case is there. */
  awaken(patience: number): Promise<void>;
  /** Jobs of the case that nobody took. */
  leftOver(): Promise<readonly WaitingJob[]>;
}

/** Collects the jobs of one case from any Zeebe client. */
export function createJobPool(client: ZBClient, caseId: string): JobPool {
  const waiting: WaitingJob[] = [];
  const fetchAll = async (): Promise<void> => {
    const found = await Promise.all(JOB_TYPES.map((type) => activate(client, type)));
    waiting.push(...found.flat().filter(({ variables }) => variables['caseId'] === caseId));
  };
  return {
    async take(fits, patience) {
      const until = Date.now() + patience;
      for (;;) {
        const index = waiting.findIndex(fits);
        if (index >= 0) return waiting.splice(index, 1)[0] ?? null;
        if (Date.now() > until) return null;
        await fetchAll();
      }
    },
    async awaken(patience) {
      const until = Date.now() + patience;
      while (waiting.length === 0 && Date.now() < until) await fetchAll();
    },
    async leftOver() {
      await fetchAll();
      return waiting;
    },
  };
}

async function activate(client: ZBClient, type: string): Promise<WaitingJob[]> {
  const jobs = await client.activateJobs({ type, maxJobsToActivate: 20, timeout: 400 * 86_400_000, worker: 'scenarios', requestTimeout: 30 });
  return jobs.map((job) => ({
    key: job.key,
    element: job.elementId,
    process: job.bpmnProcessId,
    headers: job.customHeaders as Record<string, string>,
    variables: job.variables as Record<string, unknown>,
  }));
}
