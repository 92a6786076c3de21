import type { ProcessInstanceValue, RecordOf } from '../../protocol/index.ts';
import type { ElementInstanceRow } from '../../state/elementInstanceState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import { contextOf, contextOfRow, type ElementContext } from '../elementContext.ts';
import { DONE } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ElementProcessors } from './createElementProcessors.ts';
import { createTransitionGuard } from './createTransitionGuard.ts';
import type { AnyElementProcessor } from './elementProcessor.ts';

/** Walks element instances through their life cycle: one method a command, the element's own processor in between. */
export interface BpmnStreamProcessor {
  readonly activate: CommandProcessor<'PROCESS_INSTANCE'>;
  readonly complete: CommandProcessor<'PROCESS_INSTANCE'>;
  readonly terminate: CommandProcessor<'PROCESS_INSTANCE'>;
}

export function createBpmnStreamProcessor(
  processing: ProcessingContext,
  behaviors: Behaviors,
  elements: ElementProcessors,
): BpmnStreamProcessor {
  const { state, writers } = processing;
  const { transitions, incidents, jobs, catchEvents } = behaviors;
  const guard = createTransitionGuard(processing);
  return { activate, complete, terminate };

  function activate(command: RecordOf<'PROCESS_INSTANCE'>): void {
    const refusal = guard.activate(command);
    if (refusal !== undefined) {
      writers.reject('INVALID_STATE', refusal);
      return;
    }
    const context = activating(command);
    const processor = processorOf(context.value);
    const prepared = processor.onActivate(context);
    if (!prepared.ok) {
      incidents.ofElement(context, prepared.failure, 'ACTIVATE_ELEMENT');
      return;
    }
    transitions.to(context, 'ELEMENT_ACTIVATED');
    processor.finalizeActivation?.(context, prepared.value);
  }

  /** The instance, created unless the command is repeated for a resolved incident. */
  function activating({ key, value }: RecordOf<'PROCESS_INSTANCE'>): ElementContext {
    const existing = key > 0 ? state.elementInstances.get(key) : undefined;
    if (existing !== undefined) return contextOfRow(state, existing);
    const context = contextOf(state, key > 0 ? key : processing.nextKey(), value);
    const joined = context.element.type === 'PARALLEL_GATEWAY' ? { joinedFlowIds: context.element.incoming } : {};
    transitions.to({ key: context.key, value: { ...value, ...joined } }, 'ELEMENT_ACTIVATING');
    return context;
  }

  function complete(command: RecordOf<'PROCESS_INSTANCE'>): void {
    const row = state.elementInstances.get(command.key);
    const refusal = guard.complete(row);
    if (row === undefined || refusal !== undefined) {
      writers.reject('INVALID_STATE', refusal ?? '');
      return;
    }
    const context = contextOfRow(state, row);
    const processor = processorOf(row.value);
    if (row.state === 'ELEMENT_ACTIVATED') transitions.to(context, 'ELEMENT_COMPLETING');
    const completed = processor.onComplete?.(context) ?? DONE;
    if (!completed.ok) {
      incidents.ofElement(context, completed.failure, 'COMPLETE_ELEMENT');
      return;
    }
    transitions.to(context, 'ELEMENT_COMPLETED');
    if (processor.finalizeCompletion === undefined) transitions.take(context, context.element.outgoing);
    else processor.finalizeCompletion(context, completed.value);
  }

  function terminate(command: RecordOf<'PROCESS_INSTANCE'>): void {
    const row = state.elementInstances.get(command.key);
    const refusal = guard.terminate(row);
    if (row === undefined || refusal !== undefined) {
      writers.reject('INVALID_STATE', refusal ?? '');
      return;
    }
    const context = contextOfRow(state, row);
    transitions.to(context, 'ELEMENT_TERMINATING');
    release(row, context);
    const waits = processorOf(row.value).onTerminate?.(context) ?? false;
    if (!waits) transitions.terminated(context);
  }

  function release(row: ElementInstanceRow, context: ElementContext): void {
    jobs.cancel(row.jobKey);
    catchEvents.unsubscribe(context);
    incidents.resolveOf(row.key);
  }

  function processorOf(value: ProcessInstanceValue): AnyElementProcessor {
    if (value.bpmnElementType === 'SEQUENCE_FLOW') throw new Error('A sequence flow has no life cycle');
    return elements[value.bpmnElementType];
  }
}
