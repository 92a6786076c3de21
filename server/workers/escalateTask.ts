import { probeAfter } from '../services/probeAfter.ts';
import { audienceOfTask, superiorsOf } from '../services/audienceOf.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { unitOfWork } from '../services/unitOfWork.ts';
import { caseOf } from './caseOf.ts';
import { complete, JobRefusal, type JobHandler } from './JobHandler.ts';
import { levelOf } from './variableOf.ts';

/** `escalate-task`: a step is late; raises its lateness and tells the manager of the case's office, and whoever has the step. */
export const escalateTask: JobHandler = async (deps, job) => {
  const level = levelOf(job);
  const { step: stepId } = job.headers;
  if (stepId === undefined) throw new JobRefusal(`The step ${job.elementId} needs a header "step".`);
  const { Task } = deps.models;
  await unitOfWork(deps, async (unit) => {
    const { session, now } = unit;
    const record = await caseOf(deps, job, session);
    const late = {
      caseId: record._id,
      processInstanceKey: job.processInstanceKey,
      stepId,
      state: { $in: ['open' as const, 'claimed' as const] },
      lateness: { $lt: level },
    };
    const task = await Task.findOne(late, null, { session }).lean();
    if (task === null) return;
    await Task.updateOne({ _id: task._id }, { $set: { lateness: level, updatedAt: now } }, { session });
    const text = `${task.title} is late: the manager was told.`;
    await addToTimeline(deps, unit, { caseId: record._id, kind: 'task-late', text, change: { probeAt: probeAfter(now) } });
    const audience = [...(await superiorsOf(deps.models, record, level)), ...(await audienceOfTask(deps.models, task, session))];
    await unit.tell(audience, { kind: 'task-changed', caseId: record._id, taskId: task._id });
  });
  return complete();
};
