import type { Key } from '../../protocol/index.ts';
import { childrenSpace, ELEMENT_INSTANCES, takenFlowsSpace, type ElementInstanceRow } from '../elementInstanceState.ts';
import { EVENT_TRIGGERS } from '../eventTriggerState.ts';
import { numberId } from '../rowId.ts';
import { VARIABLES } from '../variableState.ts';
import type { RowWriter } from './rowWriter.ts';

export function insertElementInstance(rows: RowWriter, row: ElementInstanceRow): void {
  rows.insert(ELEMENT_INSTANCES, numberId(row.key), row);
  const scopeKey = row.value.flowScopeKey;
  if (scopeKey < 0) return;
  rows.insert(childrenSpace(scopeKey), numberId(row.key), true);
  updateElementInstance(rows, scopeKey, (scope) => ({ ...scope, activeChildren: scope.activeChildren + 1 }));
}

export function updateElementInstance(rows: RowWriter, key: Key, change: (row: ElementInstanceRow) => ElementInstanceRow): void {
  const row = rows.get(ELEMENT_INSTANCES, numberId(key));
  if (row !== undefined) rows.put(ELEMENT_INSTANCES, numberId(key), change(row));
}

/** Removes an ended instance with what belongs to it; its children have ended before. */
export function removeElementInstance(rows: RowWriter, key: Key): void {
  const row = rows.get(ELEMENT_INSTANCES, numberId(key));
  if (row === undefined) return;
  rows.remove(ELEMENT_INSTANCES, numberId(key));
  if (rows.get(VARIABLES, numberId(key)) !== undefined) rows.remove(VARIABLES, numberId(key));
  if (rows.get(EVENT_TRIGGERS, numberId(key)) !== undefined) rows.remove(EVENT_TRIGGERS, numberId(key));
  if (row.value.bpmnElementType === 'PROCESS')
    for (const flow of [...rows.scan(takenFlowsSpace(key))]) rows.remove(takenFlowsSpace(key), flow.id);
  const scopeKey = row.value.flowScopeKey;
  if (scopeKey < 0) return;
  rows.remove(childrenSpace(scopeKey), numberId(key));
  updateElementInstance(rows, scopeKey, (scope) => ({ ...scope, activeChildren: scope.activeChildren - 1 }));
}
