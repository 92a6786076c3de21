import type { ExecutableElement, ExecutableSequenceFlow } from '../../model/executable.ts';
import { NO_KEY, type Intent, type Key, type ProcessInstanceValue } from '../../protocol/index.ts';
import type { ElementInstanceRow } from '../../state/elementInstanceState.ts';
import { contextOfRow, elementOf, type ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { EventTriggerBehavior } from './createEventTriggerBehavior.ts';

type Moves = Extract<Intent<'PROCESS_INSTANCE'>, `ELEMENT_${string}`>;
type Commands = Exclude<Intent<'PROCESS_INSTANCE'>, Moves | 'SEQUENCE_FLOW_TAKEN' | 'CANCEL'>;

/** Moves element instances along their life cycle. */
export interface TransitionBehavior {
  readonly to: (context: Pick<ElementContext, 'key' | 'value'>, intent: Moves) => void;
  readonly ask: (context: Pick<ElementContext, 'key' | 'value'>, intent: Commands) => void;
  /** Takes the flows out of a completed element; without any, looks whether its scope is done. */
  readonly take: (context: ElementContext, flowIds: readonly string[]) => void;
  /** Asks for the children's end; answers whether there are any. */
  readonly terminateChildren: (context: ElementContext) => boolean;
  /** Ends a terminating element, then goes on where it was interrupted, or ends what waited for it. */
  readonly terminated: (context: ElementContext) => void;
}

export function createTransitionBehavior(processing: ProcessingContext, triggers: EventTriggerBehavior): TransitionBehavior {
  const { state, writers, nextKey } = processing;
  return { to, ask, take, terminateChildren, terminated };

  function to({ key, value }: Pick<ElementContext, 'key' | 'value'>, intent: Moves): void {
    writers.event('PROCESS_INSTANCE', { key, intent, value });
  }

  function ask({ key, value }: Pick<ElementContext, 'key' | 'value'>, intent: Commands): void {
    writers.command('PROCESS_INSTANCE', { key, intent, value });
  }

  function take(context: ElementContext, flowIds: readonly string[]): void {
    for (const flowId of flowIds) {
      const flow = context.model.flows.get(flowId);
      if (flow !== undefined) takeFlow(context, flow);
    }
    if (flowIds.length === 0) completeScopeIfDone(context.value.flowScopeKey);
  }

  function takeFlow({ model, value }: ElementContext, flow: ExecutableSequenceFlow): void {
    const target = elementOf(model, flow.targetId);
    const taken: ProcessInstanceValue = { ...value, elementId: flow.id, bpmnElementType: 'SEQUENCE_FLOW' };
    const joins = target.type === 'PARALLEL_GATEWAY' ? { ...taken, joinElementId: target.id } : taken;
    writers.event('PROCESS_INSTANCE', { key: nextKey(), intent: 'SEQUENCE_FLOW_TAKEN', value: joins });
    ask({ key: NO_KEY, value: placeIn(value, target) }, 'ACTIVATE_ELEMENT');
  }

  function completeScopeIfDone(scopeKey: Key): void {
    const scope = scopeKey > 0 ? state.elementInstances.get(scopeKey) : undefined;
    if (scope?.state === 'ELEMENT_ACTIVATED' && scope.activeChildren === 0 && scope.activeSequenceFlows === 0)
      ask(scope, 'COMPLETE_ELEMENT');
  }

  function terminateChildren(context: ElementContext): boolean {
    const children = state.elementInstances.children(context.key);
    for (const key of children) {
      const child = state.elementInstances.get(key);
      if (child !== undefined) ask(child, 'TERMINATE_ELEMENT');
    }
    return children.length > 0;
  }

  function terminated(context: ElementContext): void {
    const interruption = triggers.interruption(context);
    to(context, 'ELEMENT_TERMINATED');
    const waiting = waitingFor(context);
    if (waiting === undefined) return;
    if (waiting.state === 'ELEMENT_ACTIVATED' && interruption !== undefined) triggers.activateBoundary(context, interruption);
    else if (waiting.state === 'ELEMENT_ACTIVATED') completeScopeIfDone(waiting.key);
    else if (waiting.state === 'ELEMENT_TERMINATING' && waiting.activeChildren === 0) terminated(contextOfRow(state, waiting));
  }

  /** The flow scope, or for a called process its call activity. */
  function waitingFor({ value }: ElementContext): ElementInstanceRow | undefined {
    const key = value.bpmnElementType === 'PROCESS' ? value.parentElementInstanceKey : value.flowScopeKey;
    return key > 0 ? state.elementInstances.get(key) : undefined;
  }
}

/** Where a target of a sequence flow stands: same instance and scope. */
function placeIn(value: ProcessInstanceValue, target: ExecutableElement): ProcessInstanceValue {
  return { ...value, elementId: target.id, bpmnElementType: target.type };
}
