import { NO_KEY, type IncidentValue, type Key } from '../../protocol/index.ts';
import type { JobRow } from '../../state/jobState.ts';
import type { ElementContext } from '../elementContext.ts';
import type { Failure } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';

export interface IncidentBehavior {
  /** The element stays where it is; resolving repeats the command. */
  readonly ofElement: (
    context: Pick<ElementContext, 'key' | 'value'>,
    failure: Failure,
    failedIntent: Exclude<IncidentValue['failedIntent'], ''>,
  ) => void;
  readonly ofJob: (jobKey: Key, job: JobRow, failure: Failure) => void;
  /** An element that ends takes its incidents with it. */
  readonly resolveOf: (elementInstanceKey: Key) => void;
}

export function createIncidentBehavior({ state, writers, nextKey }: ProcessingContext): IncidentBehavior {
  return {
    ofElement: ({ key, value }, failure, failedIntent) => {
      create({ ...placeOf(value), ...textOf(failure), elementInstanceKey: key, variableScopeKey: key, jobKey: NO_KEY, failedIntent });
    },
    ofJob: (jobKey, { value }, failure) => {
      const elementInstanceKey = value.elementInstanceKey;
      create({ ...placeOf(value), ...textOf(failure), elementInstanceKey, variableScopeKey: elementInstanceKey, jobKey, failedIntent: '' });
    },
    resolveOf: (elementInstanceKey) => {
      for (const key of state.incidents.ofElement(elementInstanceKey)) {
        const value = state.incidents.get(key);
        if (value !== undefined) writers.event('INCIDENT', { key, intent: 'RESOLVED', value });
      }
    },
  };

  function create(value: IncidentValue): void {
    writers.event('INCIDENT', { key: nextKey(), intent: 'CREATED', value });
  }
}

type Place = Pick<IncidentValue, 'bpmnProcessId' | 'processDefinitionKey' | 'processInstanceKey' | 'elementId'>;

function placeOf({ bpmnProcessId, processDefinitionKey, processInstanceKey, elementId }: Place): Place {
  return { bpmnProcessId, processDefinitionKey, processInstanceKey, elementId };
}

function textOf({ errorType, message }: Failure): Pick<IncidentValue, 'errorType' | 'errorMessage'> {
  return { errorType, errorMessage: message };
}
