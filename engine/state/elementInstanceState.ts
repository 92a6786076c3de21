import type { Key, ProcessInstanceValue } from '../protocol/index.ts';
import { idNumber, joinIds, numberId, textId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

/** Where an element instance stands; ELEMENT_COMPLETED and ELEMENT_TERMINATED end it. */
export type ElementState = 'ELEMENT_ACTIVATING' | 'ELEMENT_ACTIVATED' | 'ELEMENT_COMPLETING' | 'ELEMENT_TERMINATING';

export interface ElementInstanceRow {
  readonly key: Key;
  readonly state: ElementState;
  readonly value: ProcessInstanceValue;
  readonly activeChildren: number;
  /** Flows taken in this scope whose target is not activated yet. */
  readonly activeSequenceFlows: number;
  readonly jobKey: Key;
  /** Instance that a call activity started. */
  readonly calledChildKey: Key;
}

export const ELEMENT_INSTANCES: Space<ElementInstanceRow> = 'e';
export const childrenSpace = (scopeKey: Key): Space<true> => `c${numberId(scopeKey)}`;
export const takenFlowsSpace = (scopeKey: Key): Space<number> => `f${numberId(scopeKey)}`;
export const takenFlowId = (gatewayId: string, flowId: string): string => joinIds(textId(gatewayId), textId(flowId));

export interface ElementInstanceState {
  readonly get: (key: Key) => ElementInstanceRow | undefined;
  readonly children: (scopeKey: Key) => readonly Key[];
  /** How often a flow into a joining gateway was taken and not yet consumed. */
  readonly takenFlows: (scopeKey: Key, gatewayId: string, flowId: string) => number;
}

export function createElementInstanceState(rows: RowReader): ElementInstanceState {
  return {
    get: (key) => rows.get(ELEMENT_INSTANCES, numberId(key)),
    children: (scopeKey) => Array.from(rows.scan(childrenSpace(scopeKey)), (row) => idNumber(row.id)),
    takenFlows: (scopeKey, gatewayId, flowId) => rows.get(takenFlowsSpace(scopeKey), takenFlowId(gatewayId, flowId)) ?? 0,
  };
}
