import { checkTenants } from './checkTenant.ts';
import { invalidArgument } from './GatewayError.ts';
import type { GatewayDeps } from './GatewayDeps.ts';
import type { JobStream } from './JobTaker.ts';
import { presentJob, type WireJob } from './presentJob.ts';
import type { Answering } from './streamCall.ts';

export interface StreamActivatedJobsRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeout: string;
  readonly fetchVariable: readonly string[];
  readonly tenantIds: readonly string[];
}

/** StreamActivatedJobs: pushes jobs when some become activatable, as long as the client reads and stays. */
export const streamActivatedJobs =
  ({ dispatcher }: Pick<GatewayDeps, 'dispatcher'>) =>
  (request: StreamActivatedJobsRequest, answering: Answering<WireJob>): void => {
    checkRequest(request);
    const stream: JobStream = {
      request: {
        type: request.type,
        worker: request.worker,
        timeoutMillis: Number(request.timeout),
        fetchVariables: request.fetchVariable,
      },
      isOpen: answering.isOpen,
      isReady: answering.isReady,
      push: (job) => void answering.write(presentJob(job)),
      fail: answering.fail,
    };
    answering.onReady(() => dispatcher.wake(request.type));
    answering.onClosed(() => dispatcher.removeStream(stream));
    dispatcher.addStream(stream);
  };

function checkRequest({ type, timeout, tenantIds }: StreamActivatedJobsRequest): void {
  checkTenants('StreamActivatedJobs', tenantIds);
  if (type.trim() === '') throw invalidArgument('Expected to stream activated jobs with type to be present, but it was blank');
  if (Number(timeout) < 1)
    throw invalidArgument(`Expected to stream activated jobs with timeout to be greater than zero, but it was '${timeout}'`);
}
