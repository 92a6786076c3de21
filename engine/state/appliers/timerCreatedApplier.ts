import { DUE, dueId } from '../dueState.ts';
import { numberId } from '../rowId.ts';
import { TIMERS, timersOfElementSpace } from '../timerState.ts';
import type { Applier } from './applier.ts';

export const timerCreatedApplier: Applier<'TIMER'> = (rows, { key, value }) => {
  const due = { kind: 'timer', key } as const;
  rows.insert(TIMERS, numberId(key), value);
  rows.insert(timersOfElementSpace(value.elementInstanceKey), numberId(key), true);
  rows.insert(DUE, dueId(value.dueDate, due), due);
};
