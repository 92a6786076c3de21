import type { JobValue, Key } from '../protocol/index.ts';
import { idNumber, numberId, textId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

type JobStatus = 'ACTIVATABLE' | 'ACTIVATED' | 'FAILED' | 'ERROR_THROWN';

export interface JobRow {
  readonly status: JobStatus;
  readonly value: JobValue;
}

export const JOBS: Space<JobRow> = 'j';
export const activatableSpace = (type: string): Space<true> => `a${textId(type)}`;

export interface JobState {
  readonly get: (key: Key) => JobRow | undefined;
  /** Keys of jobs that a worker of the type may take, oldest first. */
  readonly activatable: (type: string) => Iterable<Key>;
}

export function createJobState(rows: RowReader): JobState {
  return {
    get: (key) => rows.get(JOBS, numberId(key)),
    *activatable(type) {
      for (const row of rows.scan(activatableSpace(type))) yield idNumber(row.id);
    },
  };
}
