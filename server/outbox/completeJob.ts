import type { OutboxEntryRecord } from '../models/OutboxEntry.ts';
import type { TaskRecord } from '../models/Task.ts';
import { probeAfter } from '../services/probeAfter.ts';
import { audienceOfTask } from '../services/audienceOf.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { statesBefore } from '../services/taskTransitions.ts';
import { unitOfWork, type Unit } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { markDone } from './markDone.ts';
import type { OutboxHandler } from './OutboxHandler.ts';

/**
 * Completes the job of a submitted task. A job that is not found at the first attempt was withdrawn by the pathway before the answers reached it;
 * at a later attempt an earlier one may have reached it and its answer got lost, so the step counts as completed. The answers are kept either way.
 */
export const completeJob: OutboxHandler = async (deps, entry) => {
  const task = await deps.models.Task.findById(entry.taskId).lean();
  if (task?.state !== 'completing') {
    await unitOfWork(deps, (unit) => markDone(deps, unit, entry));
    return null;
  }
  const outcome = await deps.engine.completeJob({ jobKey: task.jobKey, variables: task.submission?.variables ?? {} });
  if (!outcome.ok && outcome.fault.kind !== 'not-found') return outcome.fault.status;
  deps.crashPoint('job-completed');
  const withdrawn = !outcome.ok && entry.attempts <= 1;
  await unitOfWork(deps, (unit) => record(deps, unit, { entry, task, withdrawn }));
  return null;
};

async function record(
  deps: WorkDeps,
  unit: Unit,
  { entry, task, withdrawn }: { entry: OutboxEntryRecord; task: TaskRecord; withdrawn: boolean },
): Promise<void> {
  const { models } = deps;
  const { session, now } = unit;
  const guard = { _id: task._id, state: { $in: statesBefore(withdrawn ? 'withdrawn' : 'confirmed') } };
  await models.Task.updateOne(guard, { $set: { state: withdrawn ? 'withdrawn' : 'completed', endedAt: now, updatedAt: now } }, { session });
  await models.Case.updateOne({ _id: task.caseId }, { $set: { probeAt: probeAfter(now) } }, { session });
  await markDone(deps, unit, entry);
  if (!withdrawn) return;
  const text = `${task.title}: the pathway went another way in the meantime. The answers are kept.`;
  await addToTimeline(deps, unit, { caseId: task.caseId, kind: 'task-withdrawn', text });
  await unit.tell(await audienceOfTask(models, task), { kind: 'task-withdrawn', caseId: task.caseId, taskId: task._id });
}
