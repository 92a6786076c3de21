import type { CaseRecord } from '../../models/Case.ts';
import type { HandoffRecord } from '../../models/Handoff.ts';
import type { TaskRecord } from '../../models/Task.ts';
import type { Actor } from '../../policies/actor.ts';
import type { Action } from '../../policies/rights.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import type { TaskDetailView, TaskView } from '../../views/TaskView.ts';
import { duplicatesOf } from '../cases/duplicatesOf.ts';
import { taskAfter, type TaskEvent } from '../taskTransitions.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { earlierAnswers } from './earlierAnswers.ts';
import { firstAnswers } from './firstAnswers.ts';
import { readableTask } from './taskFor.ts';
import { taskForm } from './taskForm.ts';
import { taskNotes } from './taskNotes.ts';
import { taskViews } from './taskViews.ts';

/** Everything the page of one task needs; the read is put on record. */
export async function getTask(deps: WorkDeps, actor: Actor, taskId: string): Promise<TaskDetailView> {
  const task = await readableTask(deps, actor, taskId);
  const record = await deps.models.Case.findById(task.caseId).lean();
  const [view] = await taskViews(deps, actor, [task]);
  if (record === null || view === undefined) throw notFoundProblem();
  const handoff = task.handoffId === null ? null : await deps.models.Handoff.findById(task.handoffId).lean();
  const detail = await detailOf(deps, actor, { task, view, record, handoff });
  await deps.audit.append({ actor, action: 'task.read', subject: { kind: 'task', id: task._id }, caseId: task.caseId });
  return detail;
}

interface Parts {
  readonly task: TaskRecord;
  readonly view: TaskView;
  readonly record: CaseRecord;
  readonly handoff: HandoffRecord | null;
}

async function detailOf(deps: WorkDeps, actor: Actor, { task, view, record, handoff }: Parts): Promise<TaskDetailView> {
  const form = await taskForm(deps, task, record);
  const partner = actor.role === 'partner';
  const mine = allowed(deps, actor, { task, event: 'submitted', action: 'task.work' });
  return {
    task: view,
    form: { id: form.id, title: form.title, schema: form.schema },
    answers: await firstAnswers(deps, { task, record, schema: form.schema, mine, partner }),
    draft:
      task.draft === null || !mine
        ? null
        : { revision: task.draft.revision, savedAt: task.draft.savedAt, byMe: task.draft.byId === actor.personId },
    submitLabel: task.submitLabel,
    notes: await taskNotes(deps, { task, record, handoff, partner }),
    duplicates: partner ? [] : await duplicatesOf(deps, actor, record),
    earlier: partner ? [] : await earlierAnswers(deps, record),
    may: {
      claim: task.assigneeId === null && allowed(deps, actor, { task, event: 'claimed', action: 'task.claim' }),
      release: task.assigneeId !== null && allowed(deps, actor, { task, event: 'released', action: 'task.release' }),
      assign: allowed(deps, actor, { task, event: 'assigned', action: 'task.assign' }),
      submit: mine,
    },
  };
}

function allowed(
  { policies }: Pick<WorkDeps, 'policies'>,
  actor: Actor,
  { task, event, action }: { task: TaskRecord; event: TaskEvent; action: Action },
): boolean {
  return taskAfter(task.state, event) !== null && policies.can(actor, action, { kind: 'task', ...task });
}
