import type { ClientSession } from 'mongoose';
import type { TaskDraft, TaskRecord } from '../../models/Task.ts';
import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { peopleWith } from '../audienceOf.ts';
import { statesBefore } from '../taskTransitions.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { draftPlace } from './draftPlace.ts';
import { mayDo, readableTask } from './taskFor.ts';

type Wish = { readonly answers: Record<string, unknown>; readonly revision: number };

/** Keeps what somebody has typed; the task is hers from the first stroke on. Two writers of one revision: the second is told. */
export async function saveDraft(
  deps: WorkDeps,
  actor: Actor,
  { taskId, answers, revision }: Wish & { taskId: string },
): Promise<{ revision: number; savedAt: Date }> {
  const task = await readableTask(deps, actor, taskId);
  mayDo(deps, actor, { task, event: 'draftSaved', action: 'task.work' });
  if ((task.draft?.revision ?? 0) !== revision) throw draftChanged();
  const sealed = deps.cipher.encrypt(answers, draftPlace(taskId));
  const savedAt = deps.clock.now();
  const draft = { revision: revision + 1, savedAt, byId: actor.personId, answers: sealed };
  const kept = task.state === 'claimed' ? await keep(deps, { task, draft }) : await claimAndKeep(deps, { task, draft });
  if (!kept) throw draftChanged();
  return { revision: draft.revision, savedAt };
}

interface Kept {
  readonly task: TaskRecord;
  readonly draft: TaskDraft;
  readonly session?: ClientSession;
}

async function keep({ models }: Pick<WorkDeps, 'models'>, { task, draft, session }: Kept): Promise<boolean> {
  const before = task.draft === null ? { draft: null } : { 'draft.revision': task.draft.revision };
  const guard = { _id: task._id, state: { $in: statesBefore('draftSaved') }, assigneeId: task.assigneeId, ...before };
  const change = { draft, state: 'claimed' as const, assigneeId: draft.byId, updatedAt: draft.savedAt };
  const { matchedCount } = await models.Task.updateOne(guard, { $set: change }, session && { session });
  return matchedCount === 1;
}

async function claimAndKeep(deps: WorkDeps, kept: Kept): Promise<boolean> {
  const { task, draft } = kept;
  const office = await peopleWith(deps.models, { officeId: task.officeId, role: task.role });
  return unitOfWork(deps, async (unit) => {
    if (!(await keep(deps, { ...kept, session: unit.session }))) return false;
    await unit.tell([...office, draft.byId], { kind: 'task-changed', caseId: task.caseId, taskId: task._id });
    return true;
  });
}

function draftChanged(): Error {
  return conflictProblem('draft-changed', 'Two people changed this. Compare before you go on.');
}
