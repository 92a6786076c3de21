import type { EngineRecord, RecordOf } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ProcessingContext } from '../processingContext.ts';

/** What is left of a command that made a processor throw: a rejection, and for an element an incident, so that no token is lost. */
export type DefectProcessor = (command: EngineRecord, error: unknown) => void;

type ElementIntent = 'ACTIVATE_ELEMENT' | 'COMPLETE_ELEMENT' | 'TERMINATE_ELEMENT';

export function createDefectProcessor(
  { state, writers, nextKey }: ProcessingContext,
  { incidents, transitions }: Behaviors,
): DefectProcessor {
  return (command, error) => {
    const name = error instanceof Error ? error.name : 'unknown error';
    const reason = `Expected to process command '${command.intent}' without errors, but an unexpected error occurred (${name}).`;
    writers.reject('PROCESSING_ERROR', reason);
    if (command.valueType === 'PROCESS_INSTANCE' && command.intent.endsWith('_ELEMENT')) incidentOf(command, reason);
  };

  function incidentOf(command: RecordOf<'PROCESS_INSTANCE'>, message: string): void {
    const key = command.key > 0 ? command.key : nextKey();
    const context = { key, value: command.value };
    if (state.elementInstances.get(key) === undefined) {
      if (command.intent !== 'ACTIVATE_ELEMENT') return;
      transitions.to(context, 'ELEMENT_ACTIVATING');
    }
    incidents.ofElement(context, { errorType: 'UNKNOWN', message }, command.intent as ElementIntent);
  }
}
