import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { CaseRecord } from '../models/Case.ts';
import type { StartRequestRecord } from '../models/StartRequest.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { unitOfWork, type Unit } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { caseOf } from './caseOf.ts';
import { complete, JobRefusal, keep, type JobHandler } from './JobHandler.ts';
import { variableOf } from './variableOf.ts';

/** `case-opened`, the first step of every procedure that starts cases: records the root instance, and has a second root of the same request cancelled. */
export const caseOpened: JobHandler = async (deps, job) => {
  const requestId = variableOf(job, 'requestId');
  const first = await unitOfWork(deps, async (unit) => {
    const request = await deps.models.StartRequest.findById(requestId, null, { session: unit.session }).lean();
    if (request === null) throw new JobRefusal(`There is no start request ${requestId}.`);
    if (request.rootKey !== null) return handleKnown(deps, unit, { request, job });
    await recordRoot(deps, unit, { request, record: await caseOf(deps, job, unit.session), job });
    return true;
  });
  deps.crashPoint('root-recorded');
  if (first) return complete();
  deps.wakeHub.wake('outbox');
  return keep;
};

async function handleKnown(
  deps: WorkDeps,
  unit: Unit,
  { request, job }: { request: StartRequestRecord; job: EngineJob },
): Promise<boolean> {
  if (request.rootKey === job.processInstanceKey) return true;
  const key = `cancel/${job.processInstanceKey}`;
  const known = await deps.models.OutboxEntry.findOne({ key }, { _id: 1 }, { session: unit.session }).lean();
  if (known === null) await enqueue(deps, unit, { kind: 'cancel-instance', key, instanceKey: job.processInstanceKey });
  return false;
}

async function recordRoot(
  deps: WorkDeps,
  unit: Unit,
  { request, record, job }: { request: StartRequestRecord; record: CaseRecord; job: EngineJob },
): Promise<void> {
  const { session, now } = unit;
  const { StartRequest, Case } = deps.models;
  const rootKey = job.processInstanceKey;
  await StartRequest.updateOne({ _id: request._id, rootKey: null }, { $set: { state: 'confirmed', rootKey } }, { session });
  const state = request.procedure === 'intake' ? ('intake' as const) : ('open' as const);
  await Case.updateOne({ _id: record._id }, { $push: { rootKeys: rootKey }, $set: { updatedAt: now } }, { session });
  await Case.updateOne({ _id: record._id, state: { $in: ['starting', 'intake'] } }, { $set: { state } }, { session });
  await unit.tell(
    [record.ownerId].filter((id) => id !== null),
    { kind: 'case-changed', caseId: record._id },
  );
}
