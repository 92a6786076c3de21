import type { OutboxEntryRecord, OutboxKind } from '../models/OutboxEntry.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { backoffMillis } from './backoff.ts';
import { cancelInstance } from './cancelInstance.ts';
import { completeJob } from './completeJob.ts';
import type { OutboxHandler } from './OutboxHandler.ts';

const handlers: Readonly<Record<OutboxKind, OutboxHandler>> = { 'complete-job': completeJob, 'cancel-instance': cancelInstance };

/** How long one process holds an entry; a process that dies gives it back this way. */
const LEASE_MILLIS = 10_000;

/**
 * Brings every due entry to the engine, several at a time, until none is due or the engine is away. Answers how many were heard.
 * Handlers are idempotent: an entry may be said twice.
 */
export async function runOutbox(deps: WorkDeps, lanes = 8): Promise<number> {
  const run = { heard: 0, away: false };
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (let entry = await lease(deps); entry !== null; entry = run.away || failures.length > 0 ? null : await lease(deps)) {
    const saying = say(deps, entry, run)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(saying));
    underWay.add(saying);
    if (underWay.size >= lanes) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
  return run.heard;
}

async function say(deps: WorkDeps, entry: OutboxEntryRecord, run: { heard: number; away: boolean }): Promise<void> {
  const code = await handlers[entry.kind](deps, entry);
  if (code === null) run.heard += 1;
  else await postpone(deps, entry, code);
  run.away ||= code === 'UNAVAILABLE';
}

async function lease({ models, clock }: WorkDeps): Promise<OutboxEntryRecord | null> {
  const now = clock.now();
  const due = { state: 'waiting' as const, nextAt: { $lte: now }, leasedUntil: { $lte: now } };
  const change = { $set: { leasedUntil: new Date(now.getTime() + LEASE_MILLIS) }, $inc: { attempts: 1 } };
  return models.OutboxEntry.findOneAndUpdate(due, change, { sort: { nextAt: 1 }, returnDocument: 'after' }).lean();
}

async function postpone({ models, clock }: WorkDeps, entry: OutboxEntryRecord, code: string): Promise<void> {
  const now = clock.now();
  const nextAt = new Date(now.getTime() + backoffMillis(entry.attempts));
  await models.OutboxEntry.updateOne({ _id: entry._id, state: 'waiting' }, { $set: { nextAt, leasedUntil: now, lastCode: code } });
}
