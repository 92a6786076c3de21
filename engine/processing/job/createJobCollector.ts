import type { JobBatchValue, Key, VariableDocument } from '../../protocol/index.ts';
import type { JobRow } from '../../state/jobState.ts';
import type { ProcessingContext } from '../processingContext.ts';

interface CollectedJob {
  readonly key: Key;
  readonly job: JobRow;
  readonly variables: VariableDocument;
}

export interface CollectedJobs {
  readonly jobs: readonly CollectedJob[];
  /** More jobs wait that did not fit. */
  readonly truncated: boolean;
  /** A job that would not fit a message of its own. */
  readonly tooLarge: { readonly key: Key; readonly job: JobRow } | undefined;
}

/** Zeebe's largest message, less some room for framing. */
const LARGEST_MESSAGE = 4 * 1024 * 1024 - 16 * 1024;
const JOB_OVERHEAD = 512;

export function createJobCollector({ state }: ProcessingContext): (request: JobBatchValue) => CollectedJobs {
  return ({ type, maxJobsToActivate, fetchVariables }) => {
    const jobs: CollectedJob[] = [];
    let size = 0;
    for (const key of state.jobs.activatable(type)) {
      if (jobs.length >= maxJobsToActivate) break;
      const job = state.jobs.get(key);
      if (job === undefined) continue;
      const variables = fetch(job.value.elementInstanceKey, fetchVariables);
      const jobSize = sizeOf(job, variables);
      if (jobSize > LARGEST_MESSAGE) return { jobs, truncated: true, tooLarge: { key, job } };
      if (size + jobSize > LARGEST_MESSAGE) return { jobs, truncated: true, tooLarge: undefined };
      size += jobSize;
      jobs.push({ key, job, variables });
    }
    return { jobs, truncated: false, tooLarge: undefined };
  };

  function fetch(scopeKey: Key, names: readonly string[]): VariableDocument {
    const visible = state.variables.visible(scopeKey);
    if (names.length === 0) return visible;
    return Object.fromEntries(names.filter((name) => Object.hasOwn(visible, name)).map((name) => [name, visible[name]]));
  }
}

function sizeOf({ value }: JobRow, variables: VariableDocument): number {
  return Buffer.byteLength(JSON.stringify(variables)) + Buffer.byteLength(JSON.stringify(value.customHeaders)) + JOB_OVERHEAD;
}
