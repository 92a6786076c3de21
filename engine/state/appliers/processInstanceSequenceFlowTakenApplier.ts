import { takenFlowId, takenFlowsSpace } from '../elementInstanceState.ts';
import { updateElementInstance } from '../mutable/elementInstanceRows.ts';
import type { Applier } from './applier.ts';

export const processInstanceSequenceFlowTakenApplier: Applier<'PROCESS_INSTANCE'> = (rows, { value }) => {
  updateElementInstance(rows, value.flowScopeKey, (scope) => ({ ...scope, activeSequenceFlows: scope.activeSequenceFlows + 1 }));
  if (value.joinElementId === undefined) return;
  const space = takenFlowsSpace(value.flowScopeKey);
  const id = takenFlowId(value.joinElementId, value.elementId);
  rows.put(space, id, (rows.get(space, id) ?? 0) + 1);
};
