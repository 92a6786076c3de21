import type { EngineJob, EngineVariables } from '../engine/ProcessEngine.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';

/** `complete` answers the engine with variables; `keep` leaves the job with us (a person will finish it, or nobody should). */
export type JobResult = { readonly kind: 'complete'; readonly variables: EngineVariables } | { readonly kind: 'keep' };

/** Does what one job asks for. The same job may come again: doing it twice must be as doing it once. */
export type JobHandler = (deps: WorkDeps, job: EngineJob) => Promise<JobResult>;

export const keep: JobResult = { kind: 'keep' };

export function complete(variables: EngineVariables = {}): JobResult {
  return { kind: 'complete', variables };
}

/** The job cannot be done however often it is tried; it becomes an incident with this sentence, which names ids and never people. */
export class JobRefusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'JobRefusal';
  }
}
