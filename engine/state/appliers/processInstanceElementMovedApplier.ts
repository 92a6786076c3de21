import { ELEMENT_INSTANCES, type ElementState } from '../elementInstanceState.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

/** For ELEMENT_ACTIVATED, ELEMENT_COMPLETING and ELEMENT_TERMINATING: the instance is in the state that the intent names. */
export const processInstanceElementMovedApplier: Applier<'PROCESS_INSTANCE'> = (rows, { key, intent }) => {
  const row = rows.get(ELEMENT_INSTANCES, numberId(key));
  if (row === undefined) return;
  const { value, activeChildren, activeSequenceFlows, jobKey, calledChildKey } = row;
  rows.put(ELEMENT_INSTANCES, numberId(key), {
    key,
    state: intent as ElementState,
    value,
    activeChildren,
    activeSequenceFlows,
    jobKey,
    calledChildKey,
  });
};
