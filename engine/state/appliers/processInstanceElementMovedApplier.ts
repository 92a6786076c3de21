import type { ElementState } from '../elementInstanceState.ts';
import { updateElementInstance } from '../mutable/elementInstanceRows.ts';
import type { Applier } from './applier.ts';

/** For ELEMENT_ACTIVATED, ELEMENT_COMPLETING and ELEMENT_TERMINATING: the instance is in the state that the intent names. */
export const processInstanceElementMovedApplier: Applier<'PROCESS_INSTANCE'> = (rows, { key, intent }) => {
  updateElementInstance(rows, key, (row) => ({ ...row, state: intent as ElementState }));
};
