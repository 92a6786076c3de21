import type { JobValue } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { createJobPrecondition } from './createJobPrecondition.ts';

const NO_RETRIES = 'No more retries left.';

export function createJobFailProcessor(processing: ProcessingContext, { incidents, variables }: Behaviors): CommandProcessor<'JOB'> {
  const { writers, now } = processing;
  const find = createJobPrecondition(processing, 'fail');
  return ({ key, value }) => {
    const job = find(key);
    if (job === undefined) return;
    const failed = failedValue(job.value, value, now());
    writers.event('JOB', { key, intent: 'FAILED', value: failed });
    const { elementInstanceKey: scopeKey, processInstanceKey, bpmnProcessId } = job.value;
    variables.setLocal({ scopeKey, processInstanceKey, bpmnProcessId }, value.variables);
    if (value.retries <= 0)
      incidents.ofJob(
        key,
        { ...job, value: failed },
        { errorType: 'JOB_NO_RETRIES', message: value.errorMessage === '' ? NO_RETRIES : value.errorMessage },
      );
    else if (failed.recurringTime < 0) writers.jobsAvailable(job.value.type);
    writers.respond(null);
  };
}

function failedValue(job: JobValue, { retries, errorMessage, retryBackoff, variables }: JobValue, nowMillis: number): JobValue {
  const waits = retries > 0 && retryBackoff > 0;
  return {
    ...job,
    retries: Math.max(0, retries),
    errorMessage,
    retryBackoff,
    variables,
    recurringTime: waits ? nowMillis + retryBackoff : -1,
  };
}
