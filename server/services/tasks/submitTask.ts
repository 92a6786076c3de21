import { checkAnswers, pathwayAnswers } from '#forms';
import type { TaskRecord } from '../../models/Task.ts';
import type { Actor } from '../../policies/actor.ts';
import { invalidAnswersProblem } from '../../problems/invalidAnswersProblem.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import { factsFromAnswers } from '../cases/factsFromAnswers.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { continuesAfter } from './continuesAfter.ts';
import { recordSubmission } from './recordSubmission.ts';
import { mayDo, readableTask } from './taskFor.ts';
import { taskForm } from './taskForm.ts';

type Answers = Record<string, unknown>;
type Accepted = { taskId: string; caseId: string; continues: boolean };

/** Checks the answers by the released form and keeps them with all that follows from them in one transaction; the engine hears of it after that. */
export async function submitTask(
  deps: WorkDeps,
  actor: Actor,
  wish: { taskId: string; submissionId: string; answers: Answers },
): Promise<Accepted> {
  const task = await readableTask(deps, actor, wish.taskId);
  if (sameSubmission(task, actor, wish.submissionId)) return accepted(deps, task, {});
  mayDo(deps, actor, { task, event: 'submitted', action: 'task.work' });
  const record = await deps.models.Case.findById(task.caseId).lean();
  if (record === null) throw notFoundProblem();
  const form = await taskForm(deps, task, record);
  const answers = await lawful(deps, { task, form }, wish.answers);
  const variables = pathwayAnswers(form.schema, answers);
  const submission = { submissionId: wish.submissionId, at: deps.clock.now(), byId: actor.personId, variables };
  await unitOfWork(deps, (unit) => recordSubmission(deps, unit, { actor, task, record, form, answers, submission }));
  deps.crashPoint('submission-recorded');
  deps.wakeHub.wake('outbox');
  return accepted(deps, task, answers);
}

/** A repeat of what was kept already, such as after a lost answer. */
function sameSubmission(task: TaskRecord, actor: Actor, submissionId: string): boolean {
  return task.submission?.submissionId === submissionId && task.submission.byId === actor.personId;
}

async function lawful(
  deps: WorkDeps,
  { task, form }: { task: TaskRecord; form: Awaited<ReturnType<typeof taskForm>> },
  answers: Answers,
): Promise<Answers> {
  const today = deps.clock.now().toISOString().slice(0, 10);
  const checked = checkAnswers(form.schema, answers, { today, options: form.options, known: task.prefill });
  if (!checked.ok) throw invalidAnswersProblem([...checked.errors]);
  return Promise.resolve({ ...checked.answers });
}

async function accepted(deps: WorkDeps, task: TaskRecord, answers: Answers): Promise<Accepted> {
  const stops = factsFromAnswers(answers).consent === 'refused';
  return { taskId: task._id, caseId: task.caseId, continues: !stops && (await continuesAfter(deps.models, task)) };
}
