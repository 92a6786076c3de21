import type { TaskRecord } from '../models/Task.ts';
import { audienceOfTask } from '../services/audienceOf.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { statesBefore } from '../services/taskTransitions.ts';
import { unitOfWork, type Unit } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';

/** Retries of a user task's job; nobody fails these, so setting them again changes nothing. */
const RETRIES = 3;

/** Asks the engine whether a task's job still stands; withdraws the task when it does not. False when the engine could not be asked. */
export async function probeTask(deps: WorkDeps, task: TaskRecord): Promise<boolean> {
  const outcome = await deps.engine.updateJobRetries({ jobKey: task.jobKey, retries: RETRIES });
  if (!outcome.ok && outcome.fault.kind === 'unavailable') return false;
  if (!outcome.ok && outcome.fault.kind === 'not-found') await unitOfWork(deps, (unit) => withdraw(deps, unit, task));
  else await deps.models.Task.updateOne({ _id: task._id }, { $set: { probedAt: deps.clock.now() } });
  return true;
}

/** The pathway took the step back; what somebody was writing stays with the task as a note. */
async function withdraw(deps: WorkDeps, unit: Unit, task: TaskRecord): Promise<void> {
  const { models } = deps;
  const { session, now } = unit;
  const open = { $in: statesBefore('withdrawn').filter((state) => state !== 'completing') };
  const { modifiedCount } = await models.Task.updateOne(
    { _id: task._id, state: open },
    { $set: { state: 'withdrawn', endedAt: now, updatedAt: now } },
    { session },
  );
  if (modifiedCount === 0) return;
  const kept = task.draft === null ? '' : ' What was being written is kept.';
  await addToTimeline(deps, unit, { caseId: task.caseId, kind: 'task-withdrawn', text: `${task.title}: no longer needed.${kept}` });
  await unit.tell(await audienceOfTask(models, task), { kind: 'task-withdrawn', caseId: task.caseId, taskId: task._id });
}
