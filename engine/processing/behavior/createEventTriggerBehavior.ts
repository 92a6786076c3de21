import type { ExecutableElement } from '../../model/executable.ts';
import type { Key, VariableDocument } from '../../protocol/index.ts';
import type { ElementInstanceRow } from '../../state/elementInstanceState.ts';
import { contextOfRow, elementOf, type ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';

type BoundaryEvent = Extract<ExecutableElement, { readonly type: 'BOUNDARY_EVENT' }>;

/** Makes events happen at an element instance. */
export interface EventTriggerBehavior {
  /** Its own event completes it; a boundary event interrupts it or starts beside it. */
  readonly trigger: (elementInstanceKey: Key, targetElementId: string, variables: VariableDocument) => void;
  /** Completes the element with variables (a finished job, a called process). */
  readonly complete: (context: Pick<ElementContext, 'key' | 'value'>, variables: VariableDocument) => void;
  /** Keeps variables for the element's own completion. */
  readonly keep: (context: Pick<ElementContext, 'key' | 'value'>, variables: VariableDocument) => void;
  /** The boundary event that interrupted the instance, if any did. */
  readonly interruption: (context: ElementContext) => Interruption | undefined;
  readonly activateBoundary: (attached: ElementContext, interruption: Interruption) => void;
}

export interface Interruption {
  readonly eventKey: Key;
  readonly boundary: BoundaryEvent;
  readonly variables: VariableDocument;
}

export function createEventTriggerBehavior({ state, writers, nextKey }: ProcessingContext): EventTriggerBehavior {
  return { trigger, complete, keep, interruption, activateBoundary };

  function trigger(elementInstanceKey: Key, targetElementId: string, variables: VariableDocument): void {
    const row = state.elementInstances.get(elementInstanceKey);
    if (row === undefined) return;
    const context = contextOfRow(state, row);
    const target = elementOf(context.model, targetElementId);
    if (target.type !== 'BOUNDARY_EVENT') complete(context, variables);
    else if (target.interrupting) interrupt(row, context, { targetElementId, variables });
    else activateBoundary(context, { eventKey: put(context, targetElementId, variables), boundary: target, variables });
  }

  function complete(context: Pick<ElementContext, 'key' | 'value'>, variables: VariableDocument): void {
    keep(context, variables);
    writers.command('PROCESS_INSTANCE', { key: context.key, intent: 'COMPLETE_ELEMENT', value: context.value });
  }

  function keep(context: Pick<ElementContext, 'key' | 'value'>, variables: VariableDocument): void {
    if (Object.keys(variables).length > 0) put(context, context.value.elementId, variables);
  }

  function interrupt(
    row: ElementInstanceRow,
    context: ElementContext,
    event: { readonly targetElementId: string; readonly variables: VariableDocument },
  ): void {
    if (interruption(context) !== undefined) return;
    put(context, event.targetElementId, event.variables);
    writers.command('PROCESS_INSTANCE', { key: row.key, intent: 'TERMINATE_ELEMENT', value: row.value });
  }

  function put({ key: scopeKey, value }: Pick<ElementContext, 'key' | 'value'>, targetElementId: string, variables: VariableDocument): Key {
    const key = nextKey();
    writers.event('PROCESS_EVENT', {
      key,
      intent: 'TRIGGERING',
      value: { scopeKey, targetElementId, processInstanceKey: value.processInstanceKey, variables },
    });
    return key;
  }

  function interruption(context: ElementContext): Interruption | undefined {
    const found = state.eventTriggers.get(context.key);
    if (found === undefined || found.targetElementId === context.value.elementId) return undefined;
    const boundary = elementOf(context.model, found.targetElementId);
    return boundary.type === 'BOUNDARY_EVENT' ? { eventKey: found.key, boundary, variables: found.variables } : undefined;
  }

  function activateBoundary(attached: ElementContext, { eventKey, boundary, variables }: Interruption): void {
    const { processInstanceKey } = attached.value;
    const taken = { scopeKey: attached.key, targetElementId: boundary.id, processInstanceKey, variables: {} };
    writers.event('PROCESS_EVENT', { key: eventKey, intent: 'TRIGGERED', value: taken });
    const context = { key: nextKey(), value: { ...attached.value, elementId: boundary.id, bpmnElementType: boundary.type } };
    writers.event('PROCESS_INSTANCE', { ...context, intent: 'ELEMENT_ACTIVATING' });
    writers.event('PROCESS_INSTANCE', { ...context, intent: 'ELEMENT_ACTIVATED' });
    complete(context, variables);
  }
}
