import type { ActivatedJob, Engine, JobRequest } from '../engine.ts';
import { accepted } from './rejectionError.ts';

/** Where waiting callers get jobs from, and bring back those they could not hand on. */
export interface JobSource {
  take(request: JobRequest, maxJobs: number): Promise<readonly ActivatedJob[]>;
  giveBack(jobs: readonly ActivatedJob[]): Promise<void>;
}

/** How serving the next caller went: nobody was there, there was nothing for it, or it was answered. */
export type Served = 'nobody' | 'empty' | 'answered';

/** Jobs of an engine; a job given back is activatable again at once, its retries unchanged. */
export const createJobSource = (engine: Pick<Engine, 'activateJobs' | 'updateJobTimeout'>): JobSource => ({
  async take(request, maxJobs) {
    return accepted(await engine.activateJobs({ ...request, maxJobs })).jobs;
  },
  async giveBack(jobs) {
    await Promise.all(jobs.map((job) => engine.updateJobTimeout({ jobKey: job.key, timeoutMillis: 0 })));
  },
});
