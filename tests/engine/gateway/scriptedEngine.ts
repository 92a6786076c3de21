import type { ActivatedJob, Document, Engine, Outcome } from '../../../engine/engine.ts';

/** What a test of the gateway needs of an engine: jobs by type in memory, calls recorded, answers that a test may replace. */
export interface ScriptedEngine {
  readonly engine: Engine;
  /** Commands in the order in which they came. */
  readonly calls: { readonly name: string; readonly request: unknown }[];
  /** Makes a job of the type activatable and announces it. */
  offer(type: string, variables?: Document): number;
  /** Jobs of the type that nobody holds. */
  activatable(type: string): number;
}

const ok = <T>(value: T): Promise<Outcome<T>> => Promise.resolve({ ok: true, value });

/** An engine whose instances do nothing: its gateway is what is tested. */
export function createScriptedEngine(replaced: Partial<Engine> = {}): ScriptedEngine {
  const calls: { name: string; request: unknown }[] = [];
  const waiting = new Map<string, ActivatedJob[]>();
  const held = new Map<number, ActivatedJob>();
  const listeners = new Set<(type: string) => void>();
  let nextKey = 2_251_799_813_685_249;

  const announce = (job: ActivatedJob) => {
    waiting.set(job.type, [...(waiting.get(job.type) ?? []), job]);
    for (const listener of listeners) listener(job.type);
  };
  const instance = { processDefinitionKey: 7, bpmnProcessId: 'p', version: 1 };
  const base: Engine = {
    deploy: ({ resources }) =>
      ok({
        key: 1,
        metadata: resources.map(({ name }) => ({
          kind: 'process' as const,
          bpmnProcessId: 'p',
          version: 1,
          processDefinitionKey: 7,
          resourceName: name,
        })),
      }),
    createProcessInstance: () => ok({ ...instance, processInstanceKey: nextKey++ }),
    createProcessInstanceWithResult: ({ variables }) => ok({ ...instance, processInstanceKey: nextKey++, variables }),
    cancelProcessInstance: () => ok(null),
    activateJobs({ type, maxJobs, worker }) {
      const all = waiting.get(type) ?? [];
      const jobs = all.slice(0, maxJobs).map((job) => ({ ...job, worker }));
      waiting.set(type, all.slice(maxJobs));
      for (const job of jobs) held.set(job.key, job);
      return ok({ jobs, truncated: false });
    },
    completeJob: () => ok(null),
    failJob: () => ok(null),
    throwError: () => ok(null),
    updateJobRetries: () => ok(null),
    updateJobTimeout({ jobKey }) {
      const job = held.get(jobKey);
      if (job !== undefined) announce(job);
      held.delete(jobKey);
      return ok(null);
    },
    publishMessage: () => ok({ key: nextKey++ }),
    resolveIncident: () => ok(null),
    setVariables: () => ok({ key: nextKey++ }),
    onJobsAvailable(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
  return {
    calls,
    engine: recorded({ ...base, ...replaced }, calls),
    offer(type, variables = {}) {
      const key = nextKey++;
      announce({
        key,
        type,
        processInstanceKey: 1,
        bpmnProcessId: 'p',
        processDefinitionVersion: 1,
        processDefinitionKey: 7,
        elementId: 'task',
        elementInstanceKey: 2,
        customHeaders: { a: 'b' },
        worker: '',
        retries: 3,
        deadline: 1_700_000_000_000,
        variables,
      });
      return key;
    },
    activatable: (type) => waiting.get(type)?.length ?? 0,
  };
}

/** The engine with its commands written down. */
function recorded(engine: Engine, calls: { name: string; request: unknown }[]): Engine {
  const entries = Object.entries(engine) as [string, (request: unknown) => unknown][];
  const wrapped = entries.map(([name, call]) => [
    name,
    (request: unknown) => {
      if (name !== 'onJobsAvailable') calls.push({ name, request });
      return call(request);
    },
  ]);
  return Object.fromEntries(wrapped) as Engine;
}
