import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { CaseRecord } from '../models/Case.ts';
import { unitOfWork } from '../services/unitOfWork.ts';
import { caseOf } from './caseOf.ts';
import { complete, type JobHandler } from './JobHandler.ts';

/** `close-case`: closes the case with the reason of the step, else the one that was asked for and approved. */
export const closeCase: JobHandler = async (deps, job) => {
  await unitOfWork(deps, async (unit) => {
    const { session, now } = unit;
    const record = await caseOf(deps, job, session);
    if (record.state === 'closed') return;
    const outcome = { reason: reasonOf(job, record), at: now };
    const line = { at: now, kind: 'case-closed', text: 'Case closed.', byId: null, byName: null, comment: null };
    const change = { $set: { state: 'closed' as const, outcome, closedAt: now, probeAt: now, updatedAt: now }, $push: { timeline: line } };
    await deps.models.Case.updateOne({ _id: record._id }, change, { session });
    await unit.tell(
      [record.ownerId].filter((id) => id !== null),
      { kind: 'case-changed', caseId: record._id },
    );
  });
  return complete();
};

function reasonOf(job: EngineJob, record: CaseRecord): string {
  const { reason } = job.headers;
  if (reason !== undefined && reason !== '') return reason;
  const asked = record.answers.map(({ open }) => open['closure_reason']).filter((value) => typeof value === 'string');
  return asked.at(-1) ?? 'closed';
}
