import type { TaskRecord } from '../../models/Task.ts';
import type { Action } from '../../policies/rights.ts';
import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { forbiddenProblem } from '../../problems/forbiddenProblem.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import { taskAfter, type TaskEvent } from '../taskTransitions.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** The task, if the actor may read it; otherwise it is not found. */
export async function readableTask(deps: Pick<WorkDeps, 'models' | 'policies'>, actor: Actor, taskId: string): Promise<TaskRecord> {
  const task = await deps.models.Task.findById(taskId).lean();
  if (task === null || !deps.policies.can(actor, 'task.read', { kind: 'task', ...task })) throw notFoundProblem();
  return task;
}

/** Refuses, in this order, what somebody else holds, what has ended, and what the actor's role may not do. */
export function mayDo(deps: Pick<WorkDeps, 'policies'>, actor: Actor, wish: { task: TaskRecord; event: TaskEvent; action: Action }): void {
  const { task, event, action } = wish;
  const elsewhere = task.state === 'claimed' && task.assigneeId !== actor.personId;
  if (elsewhere && event !== 'assigned' && event !== 'released') throw taskTaken();
  if (taskAfter(task.state, event) === null) throw taskNotOpen();
  if (!deps.policies.can(actor, action, { kind: 'task', ...task })) throw forbiddenProblem();
}

export function taskNotOpen(): Error {
  return conflictProblem('task-not-open', 'This step was finished or withdrawn.');
}

function taskTaken(): Error {
  return conflictProblem('task-taken', 'Somebody else has taken this step.');
}
