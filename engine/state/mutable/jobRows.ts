import { NO_KEY, type Key } from '../../protocol/index.ts';
import { DUE, dueId } from '../dueState.ts';
import { activatableSpace, JOBS, type JobRow } from '../jobState.ts';
import { numberId } from '../rowId.ts';
import { updateElementInstance } from './elementInstanceRows.ts';
import type { RowWriter } from './rowWriter.ts';

/** Writes a job and keeps its indexes (activatable by type, deadline, back-off) in step. */
export function putJob(rows: RowWriter, key: Key, job: JobRow): void {
  const before = rows.get(JOBS, numberId(key));
  if (before !== undefined) unindex(rows, key, before);
  rows.put(JOBS, numberId(key), job);
  index(rows, key, job);
}

export function removeJob(rows: RowWriter, key: Key): void {
  const job = rows.get(JOBS, numberId(key));
  if (job === undefined) return;
  unindex(rows, key, job);
  rows.remove(JOBS, numberId(key));
  updateElementInstance(rows, job.value.elementInstanceKey, (element) => ({ ...element, jobKey: NO_KEY }));
}

function index(rows: RowWriter, key: Key, job: JobRow): void {
  const due = dueOf(key, job);
  if (job.status === 'ACTIVATABLE') rows.insert(activatableSpace(job.value.type), numberId(key), true);
  else if (due !== undefined) rows.put(DUE, due.id, due.row);
}

function unindex(rows: RowWriter, key: Key, job: JobRow): void {
  const due = dueOf(key, job);
  if (job.status === 'ACTIVATABLE') rows.remove(activatableSpace(job.value.type), numberId(key));
  else if (due !== undefined) rows.remove(DUE, due.id);
}

function dueOf(key: Key, job: JobRow) {
  if (job.status === 'ACTIVATED') return entry(job.value.deadline, { kind: 'jobDeadline', key } as const);
  if (job.status === 'FAILED' && job.value.recurringTime >= 0) return entry(job.value.recurringTime, { kind: 'jobBackoff', key } as const);
  return undefined;
}

function entry<R extends { readonly kind: 'jobDeadline' | 'jobBackoff'; readonly key: Key }>(dueMillis: number, row: R) {
  return { id: dueId(dueMillis, row), row };
}
