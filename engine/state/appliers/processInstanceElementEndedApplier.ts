import { NO_KEY } from '../../protocol/index.ts';
import { removeElementInstance, updateElementInstance } from '../mutable/elementInstanceRows.ts';
import type { Applier } from './applier.ts';

/** For ELEMENT_COMPLETED and ELEMENT_TERMINATED. */
export const processInstanceElementEndedApplier: Applier<'PROCESS_INSTANCE'> = (rows, { key, value }) => {
  removeElementInstance(rows, key);
  if (value.bpmnElementType === 'PROCESS' && value.parentElementInstanceKey > 0)
    updateElementInstance(rows, value.parentElementInstanceKey, (caller) => ({ ...caller, calledChildKey: NO_KEY }));
};
