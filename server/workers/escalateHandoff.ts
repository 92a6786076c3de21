import { probeAfter } from '../services/probeAfter.ts';
import { audienceOfHandoff, superiorsOf } from '../services/audienceOf.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { unitOfWork } from '../services/unitOfWork.ts';
import { caseOf } from './caseOf.ts';
import { handoffOf } from './handoffOf.ts';
import { complete, type JobHandler } from './JobHandler.ts';
import { levelOf } from './variableOf.ts';

const WHOM = { 1: 'the district manager', 2: 'the regional office', 3: 'the national office' } as const;

/** `escalate-handoff`: an answer is overdue; raises the lateness and tells the line up to that level, and both sides. */
export const escalateHandoff: JobHandler = async (deps, job) => {
  const level = levelOf(job);
  const { Handoff, Task } = deps.models;
  await unitOfWork(deps, async (unit) => {
    const { session, now } = unit;
    const handoff = await handoffOf(deps, job, session);
    if (handoff.lateness >= level) return;
    const record = await caseOf(deps, job, session);
    const told = await superiorsOf(deps.models, record, level);
    await Handoff.updateOne(
      { _id: handoff._id },
      { $set: { lateness: level, updatedAt: now }, $push: { escalations: { level, at: now, officeId: null } } },
      { session },
    );
    await Task.updateMany(
      { handoffId: handoff._id, role: 'partner', state: { $in: ['open', 'claimed'] } },
      { $max: { lateness: level } },
      { session },
    );
    const text = `A handoff was not answered in time: ${WHOM[level]} was told.`;
    await addToTimeline(deps, unit, { caseId: record._id, kind: 'handoff-late', text, change: { probeAt: probeAfter(now) } });
    const audience = [...told, ...(await audienceOfHandoff(deps.models, handoff, record))];
    await unit.tell(audience, { kind: 'handoff-late', caseId: handoff.caseId, handoffId: handoff._id });
  });
  return complete();
};
