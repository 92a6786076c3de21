import type { ActivatedJob } from '../../engine.ts';
import type { JobBatchValue, Key, VariableDocument } from '../../protocol/index.ts';
import type { JobRow } from '../../state/jobState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { createJobCollector } from './createJobCollector.ts';

/** Hands out jobs, oldest first, as many as asked for and as fit one message. */
export function createJobBatchActivateProcessor(processing: ProcessingContext, { incidents }: Behaviors): CommandProcessor<'JOB_BATCH'> {
  const { writers, nextKey, now } = processing;
  const collect = createJobCollector(processing);
  return ({ value }) => {
    const refusal = refusalOf(value);
    if (refusal !== undefined) {
      writers.reject('INVALID_ARGUMENT', `Expected to activate job batch with ${refusal}`);
      return;
    }
    const deadline = now() + value.timeout;
    const { jobs, truncated, tooLarge } = collect(value);
    if (tooLarge !== undefined) {
      incidents.ofJob(tooLarge.key, tooLarge.job, { errorType: 'MESSAGE_SIZE_EXCEEDED', message: tooLargeMessage(tooLarge.key) });
      writers.jobsAvailable(value.type);
    }
    if (jobs.length === 0 && tooLarge === undefined) writers.nothingHappened();
    else {
      const batch: JobBatchValue = { ...value, deadline, truncated, jobKeys: jobs.map((job) => job.key) };
      writers.event('JOB_BATCH', { key: nextKey(), intent: 'ACTIVATED', value: batch });
    }
    writers.respond({
      jobs: jobs.map(({ key, job, variables }) => activated(key, job, { variables, worker: value.worker, deadline })),
      truncated,
    });
  };
}

function refusalOf({ type, timeout, maxJobsToActivate }: JobBatchValue): string | undefined {
  if (maxJobsToActivate < 1) return `max jobs to activate to be greater than zero, but it was '${maxJobsToActivate}'`;
  if (timeout < 1) return `timeout to be greater than zero, but it was '${timeout}'`;
  if (type.trim() === '') return `type to be present, but it was blank`;
  return undefined;
}

function tooLargeMessage(key: Key): string {
  return `The job with key '${key}' can not be activated, because with its variables it is larger than the largest message of 4 MB.`;
}

function activated(
  key: Key,
  { value }: JobRow,
  handed: { readonly variables: VariableDocument; readonly worker: string; readonly deadline: number },
): ActivatedJob {
  return {
    key,
    type: value.type,
    processInstanceKey: value.processInstanceKey,
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionVersion: value.processDefinitionVersion,
    processDefinitionKey: value.processDefinitionKey,
    elementId: value.elementId,
    elementInstanceKey: value.elementInstanceKey,
    customHeaders: value.customHeaders,
    worker: handed.worker,
    retries: value.retries,
    deadline: handed.deadline,
    variables: handed.variables as ActivatedJob['variables'],
  };
}
