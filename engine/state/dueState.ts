import type { Key } from '../protocol/index.ts';
import { idNumber, joinIds, numberId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

/** What falls due: a timer, an activated job's deadline, a failed job's back-off, a message's time to live. */
type DueKind = 'timer' | 'jobDeadline' | 'jobBackoff' | 'message';

export interface DueRow {
  readonly kind: DueKind;
  readonly key: Key;
}

export const DUE: Space<DueRow> = 'd';
export const dueId = (dueMillis: number, due: DueRow): string => joinIds(numberId(Math.max(0, dueMillis)), due.kind, numberId(due.key));

export interface DueState {
  /** Earliest due time, epoch milliseconds. */
  readonly next: () => number | undefined;
  /** Due at or before the time, earliest first. */
  readonly upTo: (timeMillis: number) => Iterable<DueRow>;
}

export function createDueState(rows: RowReader): DueState {
  return {
    next: () => {
      for (const row of rows.scan(DUE)) return idNumber(row.id);
      return undefined;
    },
    *upTo(timeMillis) {
      for (const row of rows.scan(DUE, { to: numberId(timeMillis + 1) })) yield row.value;
    },
  };
}
