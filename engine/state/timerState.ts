import type { Key, TimerValue } from '../protocol/index.ts';
import { idNumber, numberId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

export const TIMERS: Space<TimerValue> = 't';
export const timersOfElementSpace = (elementInstanceKey: Key): Space<true> => `te${numberId(elementInstanceKey)}`;

export interface TimerState {
  readonly get: (key: Key) => TimerValue | undefined;
  readonly ofElement: (elementInstanceKey: Key) => readonly Key[];
}

export function createTimerState(rows: RowReader): TimerState {
  return {
    get: (key) => rows.get(TIMERS, numberId(key)),
    ofElement: (key) => Array.from(rows.scan(timersOfElementSpace(key)), (row) => idNumber(row.id)),
  };
}
