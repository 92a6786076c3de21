import type { ProcessInstanceValue, RecordOf } from '../../protocol/index.ts';
import type { ElementInstanceRow, ElementState } from '../../state/elementInstanceState.ts';
import { contextOf } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';

type Command = RecordOf<'PROCESS_INSTANCE'>;

/** Why an element command cannot be carried out any more; undefined when it can. */
export interface TransitionGuard {
  readonly activate: (command: Command) => string | undefined;
  readonly complete: (row: ElementInstanceRow | undefined) => string | undefined;
  readonly terminate: (row: ElementInstanceRow | undefined) => string | undefined;
}

export function createTransitionGuard({ state }: ProcessingContext): TransitionGuard {
  return {
    activate: (command) => {
      const existing = command.key > 0 ? state.elementInstances.get(command.key) : undefined;
      if (existing !== undefined) return expectState(existing, ['ELEMENT_ACTIVATING']);
      return scopeRefusal(command.value) ?? joinRefusal(command);
    },
    complete: (row) => expectState(row, ['ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING']),
    terminate: (row) => expectState(row, ['ELEMENT_ACTIVATING', 'ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING']),
  };

  /** New elements start only in a scope (or, for a called process, at a call activity) that is active and not being interrupted. */
  function scopeRefusal({ bpmnElementType, flowScopeKey, parentElementInstanceKey }: ProcessInstanceValue): string | undefined {
    const scopeKey = bpmnElementType === 'PROCESS' ? parentElementInstanceKey : flowScopeKey;
    return scopeKey > 0 ? expectState(state.elementInstances.get(scopeKey), ['ELEMENT_ACTIVATED']) : undefined;
  }

  function joinRefusal({ value }: Command): string | undefined {
    if (value.bpmnElementType !== 'PARALLEL_GATEWAY') return undefined;
    const { element } = contextOf(state, -1, value);
    const isTaken = (flowId: string): boolean => state.elementInstances.takenFlows(value.flowScopeKey, element.id, flowId) > 0;
    if (element.incoming.every(isTaken)) return undefined;
    return `Expected to be able to activate parallel gateway '${element.id}', but not all sequence flows have been taken.`;
  }
}

function expectState(row: ElementInstanceRow | undefined, states: readonly ElementState[]): string | undefined {
  if (row === undefined) return 'Expected element instance to be active, but it does not exist any more.';
  if (states.includes(row.state)) return undefined;
  return `Expected element instance '${row.key}' to be in state ${states.map((state) => `'${state}'`).join(' or ')}, but it is in state '${row.state}'.`;
}
