import type { TaskRecord } from '../../models/Task.ts';
import type { Action } from '../../policies/rights.ts';
import type { Actor } from '../../policies/actor.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import { peopleWith } from '../audienceOf.ts';
import { statesBefore, taskAfter, type TaskEvent } from '../taskTransitions.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { mayDo, readableTask, taskNotOpen } from './taskFor.ts';

/** Gives a task to a person, or back to the office's queue (`assigneeId` null), and tells everybody whose list changes. */
export async function moveTask(
  deps: WorkDeps,
  actor: Actor,
  move: { taskId: string; assigneeId: string | null; event: TaskEvent; action: Action },
): Promise<void> {
  const task = await readableTask(deps, actor, move.taskId);
  mayDo(deps, actor, { task, event: move.event, action: move.action });
  const state = taskAfter(task.state, move.event);
  if (state === null) throw taskNotOpen();
  const { models } = deps;
  await unitOfWork(deps, async (unit) => {
    const change = { state, assigneeId: move.assigneeId, updatedAt: unit.now };
    const guard = { _id: task._id, state: { $in: statesBefore(move.event) }, assigneeId: task.assigneeId };
    const { matchedCount } = await models.Task.updateOne(guard, { $set: change }, { session: unit.session });
    if (matchedCount === 0) throw taskNotOpen();
    await deps.audit.append({ actor, action: move.action, subject: { kind: 'task', id: task._id }, caseId: task.caseId }, unit.session);
    await unit.tell(await audience(deps, task, move.assigneeId), { kind: 'task-changed', caseId: task.caseId, taskId: task._id });
  });
}

/** A colleague to whom the task may be given: active, of the task's role and office. */
export async function assignable(deps: Pick<WorkDeps, 'models'>, task: TaskRecord, personId: string): Promise<void> {
  const person = await deps.models.User.findOne(
    { _id: personId, active: true, officeId: task.officeId, role: task.role },
    { _id: 1 },
  ).lean();
  if (person === null) throw notFoundProblem();
}

async function audience({ models }: WorkDeps, task: TaskRecord, assigneeId: string | null): Promise<string[]> {
  const office = await peopleWith(models, { officeId: task.officeId, role: task.role });
  return [...office, task.assigneeId, assigneeId].filter((id) => id !== null);
}
