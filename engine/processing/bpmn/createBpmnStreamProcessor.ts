import type { ProcessInstanceValue, RecordOf } from '../../protocol/index.ts';
import type { ElementInstanceRow } from '../../state/elementInstanceState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import { contextOf, contextOfRow, type ElementContext } from '../elementContext.ts';
import { DONE } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ElementProcessors } from './createElementProcessors.ts';
import { createTransitionGuard, type TransitionGuard } from './createTransitionGuard.ts';
import type { AnyElementProcessor } from './elementProcessor.ts';

/** Walks element instances through their life cycle: one method a command, the element's own processor in between. */
export interface BpmnStreamProcessor {
  readonly activate: CommandProcessor<'PROCESS_INSTANCE'>;
  readonly complete: CommandProcessor<'PROCESS_INSTANCE'>;
  readonly terminate: CommandProcessor<'PROCESS_INSTANCE'>;
}

interface Deps extends ProcessingContext, Behaviors {
  readonly guard: TransitionGuard;
  readonly elements: ElementProcessors;
}

export function createBpmnStreamProcessor(
  processing: ProcessingContext,
  behaviors: Behaviors,
  elements: ElementProcessors,
): BpmnStreamProcessor {
  const deps: Deps = { ...processing, ...behaviors, elements, guard: createTransitionGuard(processing) };
  const withInstance = (check: (row: ElementInstanceRow | undefined) => string | undefined, step: (row: ElementInstanceRow) => void) => {
    return ({ key }: RecordOf<'PROCESS_INSTANCE'>): void => {
      const row = deps.state.elementInstances.get(key);
      const refusal = check(row);
      if (row === undefined || refusal !== undefined) deps.writers.reject('INVALID_STATE', refusal ?? '');
      else step(row);
    };
  };
  return {
    activate: (command) => {
      const refusal = deps.guard.activate(command);
      if (refusal === undefined) activate(deps, command);
      else deps.writers.reject('INVALID_STATE', refusal);
    },
    complete: withInstance(deps.guard.complete, (row) => complete(deps, row)),
    terminate: withInstance(deps.guard.terminate, (row) => terminate(deps, row)),
  };
}

function activate(deps: Deps, command: RecordOf<'PROCESS_INSTANCE'>): void {
  const context = activating(deps, command);
  const processor = processorOf(deps, context.value);
  const prepared = processor.onActivate(context);
  if (!prepared.ok) {
    deps.incidents.ofElement(context, prepared.failure, 'ACTIVATE_ELEMENT');
    return;
  }
  deps.transitions.to(context, 'ELEMENT_ACTIVATED');
  processor.finalizeActivation?.(context, prepared.value);
}

/** The instance, created unless the command is repeated for a resolved incident. */
function activating({ state, transitions, nextKey }: Deps, { key, value }: RecordOf<'PROCESS_INSTANCE'>): ElementContext {
  const existing = key > 0 ? state.elementInstances.get(key) : undefined;
  if (existing !== undefined) return contextOfRow(state, existing);
  const context = contextOf(state, key > 0 ? key : nextKey(), value);
  const joined = context.element.type === 'PARALLEL_GATEWAY' ? { joinedFlowIds: context.element.incoming } : {};
  transitions.to({ key: context.key, value: { ...value, ...joined } }, 'ELEMENT_ACTIVATING');
  return context;
}

function complete(deps: Deps, row: ElementInstanceRow): void {
  const context = contextOfRow(deps.state, row);
  const processor = processorOf(deps, row.value);
  if (row.state === 'ELEMENT_ACTIVATED') deps.transitions.to(context, 'ELEMENT_COMPLETING');
  const completed = processor.onComplete?.(context) ?? DONE;
  if (!completed.ok) {
    deps.incidents.ofElement(context, completed.failure, 'COMPLETE_ELEMENT');
    return;
  }
  deps.transitions.to(context, 'ELEMENT_COMPLETED');
  if (processor.finalizeCompletion === undefined) deps.transitions.take(context, context.element.outgoing);
  else processor.finalizeCompletion(context, completed.value);
}

function terminate(deps: Deps, row: ElementInstanceRow): void {
  const context = contextOfRow(deps.state, row);
  deps.transitions.to(context, 'ELEMENT_TERMINATING');
  deps.jobs.cancel(row.jobKey);
  deps.catchEvents.unsubscribe(context);
  deps.incidents.resolveOf(row.key);
  const waits = processorOf(deps, row.value).onTerminate?.(context) ?? false;
  if (!waits) deps.transitions.terminated(context);
}

function processorOf({ elements }: Deps, { bpmnElementType }: ProcessInstanceValue): AnyElementProcessor {
  if (bpmnElementType === 'SEQUENCE_FLOW') throw new Error('A sequence flow has no life cycle');
  return elements[bpmnElementType];
}
