import type { Answering } from './streamCall.ts';
import { checkTenants } from './checkTenant.ts';
import type { GatewayDeps } from './GatewayDeps.ts';
import type { JobPoll } from './JobTaker.ts';
import { presentJob, type WireJob } from './presentJob.ts';

const DEFAULT_LONG_POLL_MILLIS = 10_000;

export interface ActivateJobsRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeout: string;
  readonly maxJobsToActivate: number;
  readonly fetchVariable: readonly string[];
  readonly requestTimeout: string;
  readonly tenantIds: readonly string[];
}

/** ActivateJobs: ends after the first jobs, or empty when its time is over; a negative requestTimeout does not wait. */
export const activateJobs =
  ({ dispatcher, after }: Pick<GatewayDeps, 'dispatcher' | 'after'>) =>
  (request: ActivateJobsRequest, answering: Answering<{ readonly jobs: readonly WireJob[] }>): void => {
    checkTenants('ActivateJobs', request.tenantIds);
    let waits = Number(request.requestTimeout) >= 0;
    const poll: JobPoll = {
      request: {
        type: request.type,
        worker: request.worker,
        timeoutMillis: Number(request.timeout),
        fetchVariables: request.fetchVariable,
      },
      maxJobs: request.maxJobsToActivate,
      waits: () => waits,
      isOpen: answering.isOpen,
      deliver(jobs) {
        answering.write({ jobs: jobs.map(presentJob) });
        answering.end();
      },
      end: answering.end,
      fail: answering.fail,
    };
    const stopTimer = !waits
      ? () => undefined
      : after(Number(request.requestTimeout) || DEFAULT_LONG_POLL_MILLIS, () => {
          waits = false;
          dispatcher.wake(request.type);
        });
    answering.onClosed(() => {
      stopTimer();
      dispatcher.removePoll(poll);
    });
    dispatcher.addPoll(poll);
  };
