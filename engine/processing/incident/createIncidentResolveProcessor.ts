import type { IncidentValue, RecordOf } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

/** A job goes back to its workers; an element repeats the command that failed. */
export function createIncidentResolveProcessor(
  { state, writers }: ProcessingContext,
  { transitions }: Behaviors,
): CommandProcessor<'INCIDENT'> {
  return ({ key }: RecordOf<'INCIDENT'>) => {
    const incident = state.incidents.get(key);
    if (incident === undefined) {
      writers.reject('NOT_FOUND', `Expected to resolve incident with key '${key}', but no such incident was found`);
      return;
    }
    const job = incident.jobKey > 0 ? state.jobs.get(incident.jobKey) : undefined;
    if (job !== undefined && job.value.retries <= 0) {
      const reason = `but job with key '${incident.jobKey}' has no retries left. Please update the job retries and retry resolving the incident`;
      writers.reject('NOT_FOUND', `Expected to resolve incident with key '${key}', ${reason}`);
      return;
    }
    writers.event('INCIDENT', { key, intent: 'RESOLVED', value: incident });
    if (job !== undefined) writers.jobsAvailable(job.value.type);
    repeat(incident);
    writers.respond(null);
  };

  function repeat({ failedIntent, elementInstanceKey }: IncidentValue): void {
    const row = state.elementInstances.get(elementInstanceKey);
    if (failedIntent !== '' && row !== undefined) transitions.ask(row, failedIntent);
  }
}
