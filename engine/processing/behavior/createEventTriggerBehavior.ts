import type { ExecutableElement } from '../../model/executable.ts';
import type { Key, VariableDocument } from '../../protocol/index.ts';
import { contextOfRow, elementOf, type ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';

type BoundaryEvent = Extract<ExecutableElement, { readonly type: 'BOUNDARY_EVENT' }>;
type Instance = Pick<ElementContext, 'key' | 'value'>;

/** Makes events happen at an element instance. */
export interface EventTriggerBehavior {
  /** Its own event completes it; a boundary event interrupts it or starts beside it. */
  readonly trigger: (elementInstanceKey: Key, targetElementId: string, variables: VariableDocument) => void;
  /** Completes the element with variables (a finished job, a called process). */
  readonly complete: (instance: Instance, variables: VariableDocument) => void;
  /** Keeps variables for the element's own completion. */
  readonly keep: (instance: Instance, variables: VariableDocument) => void;
  /** The boundary event that interrupted the instance, if any did. */
  readonly interruption: (context: ElementContext) => Interruption | undefined;
  readonly activateBoundary: (attached: Instance, interruption: Interruption) => void;
}

interface Interruption {
  readonly eventKey: Key;
  readonly boundary: BoundaryEvent;
  readonly variables: VariableDocument;
}

type Deps = Pick<ProcessingContext, 'state' | 'writers' | 'nextKey'>;

export function createEventTriggerBehavior(deps: Deps): EventTriggerBehavior {
  const { state } = deps;
  return {
    complete: (instance, variables) => complete(deps, instance, variables),
    keep: (instance, variables) => keep(deps, instance, variables),
    interruption: (context) => interruptionOf(deps, context),
    activateBoundary: (attached, interruption) => activateBoundary(deps, attached, interruption),
    trigger: (elementInstanceKey, targetElementId, variables) => {
      const row = state.elementInstances.get(elementInstanceKey);
      if (row === undefined) return;
      const context = contextOfRow(state, row);
      const target = elementOf(context.model, targetElementId);
      if (target.type !== 'BOUNDARY_EVENT') complete(deps, context, variables);
      else if (target.interrupting) interrupt(deps, context, { targetElementId, variables });
      else activateBoundary(deps, context, { eventKey: put(deps, context, { targetElementId, variables }), boundary: target, variables });
    },
  };
}

interface Trigger {
  readonly targetElementId: string;
  readonly variables: VariableDocument;
}

function put({ writers, nextKey }: Deps, { key: scopeKey, value }: Instance, { targetElementId, variables }: Trigger): Key {
  const key = nextKey();
  const triggering = { scopeKey, targetElementId, processInstanceKey: value.processInstanceKey, variables };
  writers.event('PROCESS_EVENT', { key, intent: 'TRIGGERING', value: triggering });
  return key;
}

function keep(deps: Deps, instance: Instance, variables: VariableDocument): void {
  if (Object.keys(variables).length > 0) put(deps, instance, { targetElementId: instance.value.elementId, variables });
}

function complete(deps: Deps, instance: Instance, variables: VariableDocument): void {
  keep(deps, instance, variables);
  deps.writers.command('PROCESS_INSTANCE', { key: instance.key, intent: 'COMPLETE_ELEMENT', value: instance.value });
}

function interrupt(deps: Deps, context: ElementContext, trigger: Trigger): void {
  if (interruptionOf(deps, context) !== undefined) return;
  put(deps, context, trigger);
  deps.writers.command('PROCESS_INSTANCE', { key: context.key, intent: 'TERMINATE_ELEMENT', value: context.value });
}

function interruptionOf({ state }: Deps, context: ElementContext): Interruption | undefined {
  const found = state.eventTriggers.get(context.key);
  if (found === undefined || found.targetElementId === context.value.elementId) return undefined;
  const boundary = elementOf(context.model, found.targetElementId);
  return boundary.type === 'BOUNDARY_EVENT' ? { eventKey: found.key, boundary, variables: found.variables } : undefined;
}

function activateBoundary(deps: Deps, attached: Instance, { eventKey, boundary, variables }: Interruption): void {
  const { processInstanceKey } = attached.value;
  const taken = { scopeKey: attached.key, targetElementId: boundary.id, processInstanceKey, variables: {} };
  deps.writers.event('PROCESS_EVENT', { key: eventKey, intent: 'TRIGGERED', value: taken });
  const instance = { key: deps.nextKey(), value: { ...attached.value, elementId: boundary.id, bpmnElementType: boundary.type } };
  deps.writers.event('PROCESS_INSTANCE', { ...instance, intent: 'ELEMENT_ACTIVATING' });
  deps.writers.event('PROCESS_INSTANCE', { ...instance, intent: 'ELEMENT_ACTIVATED' });
  complete(deps, instance, variables);
}
