import { DUE, dueId } from '../dueState.ts';
import { numberId } from '../rowId.ts';
import { TIMERS, timersOfElementSpace } from '../timerState.ts';
import type { Applier } from './applier.ts';

/** For TRIGGERED and CANCELED. */
export const timerEndedApplier: Applier<'TIMER'> = (rows, { key, value }) => {
  rows.remove(TIMERS, numberId(key));
  rows.remove(timersOfElementSpace(value.elementInstanceKey), numberId(key));
  rows.remove(DUE, dueId(value.dueDate, { kind: 'timer', key }));
};
