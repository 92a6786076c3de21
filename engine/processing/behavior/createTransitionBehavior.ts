import type { ExecutableSequenceFlow } from '../../model/executable.ts';
import { NO_KEY, type Intent, type Key, type ProcessInstanceValue } from '../../protocol/index.ts';
import type { ElementInstanceRow } from '../../state/elementInstanceState.ts';
import { contextOfRow, elementOf, type ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { EventTriggerBehavior } from './createEventTriggerBehavior.ts';

type Moves = Extract<Intent<'PROCESS_INSTANCE'>, `ELEMENT_${string}`>;
type Commands = Exclude<Intent<'PROCESS_INSTANCE'>, Moves | 'SEQUENCE_FLOW_TAKEN' | 'CANCEL'>;
type Instance = Pick<ElementContext, 'key' | 'value'>;

/** Moves element instances along their life cycle. */
export interface TransitionBehavior {
  readonly to: (instance: Instance, intent: Moves) => void;
  readonly ask: (instance: Instance, intent: Commands) => void;
  /** Takes the flows out of a completed element; without any, looks whether its scope is done. */
  readonly take: (context: ElementContext, flowIds: readonly string[]) => void;
  /** Asks for the children's end; answers whether there are any. */
  readonly terminateChildren: (context: ElementContext) => boolean;
  /** Ends a terminating element, then goes on where it was interrupted, or ends what waited for it. */
  readonly terminated: (context: ElementContext) => void;
}

interface Deps extends Pick<ProcessingContext, 'state' | 'writers' | 'nextKey'> {
  readonly triggers: EventTriggerBehavior;
}

export function createTransitionBehavior(deps: Deps): TransitionBehavior {
  const { state } = deps;
  return {
    to: ({ key, value }, intent) => deps.writers.event('PROCESS_INSTANCE', { key, intent, value }),
    ask: (instance, intent) => ask(deps, instance, intent),
    terminated: (context) => terminated(deps, context),
    take: (context, flowIds) => {
      for (const flowId of flowIds) {
        const flow = context.model.flows.get(flowId);
        if (flow !== undefined) takeFlow(deps, context, flow);
      }
      if (flowIds.length === 0) completeScopeIfDone(deps, context.value.flowScopeKey);
    },
    terminateChildren: (context) => {
      const children = state.elementInstances.children(context.key);
      for (const key of children) {
        const child = state.elementInstances.get(key);
        if (child !== undefined) ask(deps, child, 'TERMINATE_ELEMENT');
      }
      return children.length > 0;
    },
  };
}

function ask({ writers }: Deps, { key, value }: Instance, intent: Commands): void {
  writers.command('PROCESS_INSTANCE', { key, intent, value });
}

function takeFlow(deps: Deps, { model, value }: ElementContext, flow: ExecutableSequenceFlow): void {
  const target = elementOf(model, flow.targetId);
  const taken: ProcessInstanceValue = { ...value, elementId: flow.id, bpmnElementType: 'SEQUENCE_FLOW' };
  const joins = target.type === 'PARALLEL_GATEWAY' ? { ...taken, joinElementId: target.id } : taken;
  deps.writers.event('PROCESS_INSTANCE', { key: deps.nextKey(), intent: 'SEQUENCE_FLOW_TAKEN', value: joins });
  ask(deps, { key: NO_KEY, value: { ...value, elementId: target.id, bpmnElementType: target.type } }, 'ACTIVATE_ELEMENT');
}

function completeScopeIfDone(deps: Deps, scopeKey: Key): void {
  const scope = scopeKey > 0 ? deps.state.elementInstances.get(scopeKey) : undefined;
  if (scope?.state === 'ELEMENT_ACTIVATED' && scope.activeChildren === 0 && scope.activeSequenceFlows === 0)
    ask(deps, scope, 'COMPLETE_ELEMENT');
}

function terminated(deps: Deps, context: ElementContext): void {
  const interruption = deps.triggers.interruption(context);
  deps.writers.event('PROCESS_INSTANCE', { key: context.key, intent: 'ELEMENT_TERMINATED', value: context.value });
  const waiting = waitingFor(deps, context);
  if (waiting === undefined) return;
  if (waiting.state === 'ELEMENT_ACTIVATED' && interruption !== undefined) deps.triggers.activateBoundary(context, interruption);
  else if (waiting.state === 'ELEMENT_ACTIVATED') completeScopeIfDone(deps, waiting.key);
  else if (waiting.state === 'ELEMENT_TERMINATING' && waiting.activeChildren === 0) terminated(deps, contextOfRow(deps.state, waiting));
}

/** The flow scope, or for a called process its call activity. */
function waitingFor({ state }: Deps, { value }: ElementContext): ElementInstanceRow | undefined {
  const key = value.bpmnElementType === 'PROCESS' ? value.parentElementInstanceKey : value.flowScopeKey;
  return key > 0 ? state.elementInstances.get(key) : undefined;
}
