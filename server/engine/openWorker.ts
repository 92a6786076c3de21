import type { ZBClient } from 'zeebe-node';
import type { EngineJob, EngineVariables, EngineWorker, EngineWorkerOptions } from './ProcessEngine.ts';

/** What zeebe-node hands to a handler, as far as we read it. */
interface ZeebeNodeJob {
  readonly key: string;
  readonly type: string;
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly retries: number;
  readonly customHeaders: Record<string, unknown>;
  readonly variables: EngineVariables;
}

/**
 * Opens a zeebe-node worker whose handler answers the engine itself: zeebe-node's own `job.complete()` swallows errors, so it is
 * never used; `forward` only frees the slot.
 */
export function openWorker(client: ZBClient, options: EngineWorkerOptions): EngineWorker {
  const worker = client.createWorker({
    taskType: options.type,
    timeout: options.timeoutMillis,
    maxJobsToActivate: options.maxJobs,
    taskHandler: async (job) => {
      await options.handle(jobOf(job as unknown as ZeebeNodeJob)).catch(() => undefined);
      return job.forward();
    },
  });
  return {
    async stop() {
      await worker.close();
    },
  };
}

function jobOf(job: ZeebeNodeJob): EngineJob {
  return {
    key: job.key,
    type: job.type,
    processInstanceKey: job.processInstanceKey,
    processDefinitionKey: job.processDefinitionKey,
    bpmnProcessId: job.bpmnProcessId,
    elementId: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    retries: job.retries,
    headers: Object.fromEntries(Object.entries(job.customHeaders).map(([name, value]) => [name, String(value)])),
    variables: job.variables,
  };
}
