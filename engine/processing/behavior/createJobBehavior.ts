import type { JobDefinition } from '../../model/executable.ts';
import { NO_KEY, type JobValue, type Key } from '../../protocol/index.ts';
import type { ElementContext } from '../elementContext.ts';
import { succeed, type Result } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ExpressionBehavior } from './createExpressionBehavior.ts';

/** What a job is made of, evaluated. */
export interface JobProperties {
  readonly type: string;
  readonly retries: number;
  readonly customHeaders: Readonly<Record<string, string>>;
}

export interface JobBehavior {
  readonly evaluate: (definition: JobDefinition, scopeKey: Key) => Result<JobProperties>;
  readonly create: (context: ElementContext, properties: JobProperties) => void;
  readonly cancel: (jobKey: Key) => void;
}

export function createJobBehavior({ state, writers, nextKey }: ProcessingContext, expressions: ExpressionBehavior): JobBehavior {
  return {
    evaluate: (definition, scopeKey) => {
      const type = expressions.string(definition.type, scopeKey);
      if (!type.ok) return type;
      const retries = expressions.number(definition.retries, scopeKey);
      if (!retries.ok) return retries;
      return succeed({ type: type.value, retries: Math.trunc(retries.value), customHeaders: definition.headers });
    },
    create: (context, properties) => {
      writers.event('JOB', { key: nextKey(), intent: 'CREATED', value: { ...blankJob(context), ...properties } });
      writers.jobsAvailable(properties.type);
    },
    cancel: (jobKey) => {
      const job = jobKey > 0 ? state.jobs.get(jobKey) : undefined;
      if (job !== undefined) writers.event('JOB', { key: jobKey, intent: 'CANCELED', value: job.value });
    },
  };
}

/** A job value that says nothing yet; commands fill in what they ask for. */
export const NO_JOB: JobValue = {
  type: '',
  retries: -1,
  worker: '',
  deadline: -1,
  timeout: -1,
  retryBackoff: 0,
  recurringTime: -1,
  customHeaders: {},
  errorMessage: '',
  errorCode: '',
  elementId: '',
  elementInstanceKey: NO_KEY,
  processInstanceKey: NO_KEY,
  processDefinitionKey: NO_KEY,
  processDefinitionVersion: -1,
  bpmnProcessId: '',
  variables: {},
};

function blankJob({ key, value }: ElementContext): JobValue {
  return {
    ...NO_JOB,
    elementId: value.elementId,
    elementInstanceKey: key,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    processDefinitionVersion: value.version,
    bpmnProcessId: value.bpmnProcessId,
  };
}
