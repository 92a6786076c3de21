import { NO_KEY } from '../../protocol/index.ts';
import { takenFlowId, takenFlowsSpace } from '../elementInstanceState.ts';
import { insertElementInstance, updateElementInstance } from '../mutable/elementInstanceRows.ts';
import type { RowWriter } from '../mutable/rowWriter.ts';
import type { Applier } from './applier.ts';

export const processInstanceElementActivatingApplier: Applier<'PROCESS_INSTANCE'> = (rows, { key, value }) => {
  const { joinedFlowIds, ...place } = value;
  const consumed = consumedFlows(value.bpmnElementType, joinedFlowIds);
  if (consumed > 0)
    updateElementInstance(rows, value.flowScopeKey, (scope) => ({ ...scope, activeSequenceFlows: scope.activeSequenceFlows - consumed }));
  for (const flowId of joinedFlowIds ?? []) consume(rows, value.flowScopeKey, takenFlowId(value.elementId, flowId));
  insertElementInstance(rows, {
    key,
    state: 'ELEMENT_ACTIVATING',
    value: place,
    activeChildren: 0,
    activeSequenceFlows: 0,
    jobKey: NO_KEY,
    calledChildKey: NO_KEY,
  });
  if (value.parentElementInstanceKey > 0 && value.bpmnElementType === 'PROCESS')
    updateElementInstance(rows, value.parentElementInstanceKey, (caller) => ({ ...caller, calledChildKey: key }));
};

function consumedFlows(type: string, joined: readonly string[] | undefined): number {
  if (type === 'PROCESS' || type === 'START_EVENT' || type === 'BOUNDARY_EVENT') return 0;
  return joined?.length ?? 1;
}

function consume(rows: RowWriter, scopeKey: number, id: string): void {
  const left = (rows.get(takenFlowsSpace(scopeKey), id) ?? 1) - 1;
  if (left > 0) rows.put(takenFlowsSpace(scopeKey), id, left);
  else rows.remove(takenFlowsSpace(scopeKey), id);
}
