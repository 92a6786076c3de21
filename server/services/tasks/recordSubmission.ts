import type { CaseRecord, CaseTimelineEntry } from '../../models/Case.ts';
import type { TaskRecord, TaskSubmission } from '../../models/Task.ts';
import { nationalIdHash } from '../../crypto/nationalIdHash.ts';
import type { Actor } from '../../policies/actor.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { audienceOfTask } from '../audienceOf.ts';
import { casePlaces } from '../cases/casePlaces.ts';
import { factsFromAnswers } from '../cases/factsFromAnswers.ts';
import { answerHandoff, handoffAnswerOf, wordsOfAnswer } from '../handoffs/answerHandoff.ts';
import { answersPlace, sealAnswers } from '../sealAnswers.ts';
import { sealText } from '../sealText.ts';
import { statesBefore } from '../taskTransitions.ts';
import type { Unit } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { taskNotOpen } from './taskFor.ts';
import type { TaskForm } from './taskForm.ts';

export interface SubmissionToRecord {
  readonly actor: Actor;
  readonly task: TaskRecord;
  readonly record: CaseRecord;
  readonly form: TaskForm;
  readonly answers: Record<string, unknown>;
  readonly submission: TaskSubmission;
}

/** Keeps a checked submission: task, case, handoff, outbox, audit and everybody's stream, all or none. */
export async function recordSubmission(deps: WorkDeps, unit: Unit, said: SubmissionToRecord): Promise<void> {
  const { actor, task, submission } = said;
  const guard = { _id: task._id, state: { $in: statesBefore('submitted') }, assigneeId: task.assigneeId };
  const change = { state: 'completing' as const, assigneeId: actor.personId, draft: null, submission, updatedAt: unit.now };
  const { matchedCount } = await deps.models.Task.updateOne(guard, { $set: change }, { session: unit.session });
  if (matchedCount === 0) throw taskNotOpen();
  await recordOnCase(deps, unit, said);
  await recordOnHandoff(deps, unit, said);
  await enqueue(deps, unit, { kind: 'complete-job', key: `complete/${task._id}`, taskId: task._id });
  await deps.audit.append({ actor, action: 'task.submit', subject: { kind: 'task', id: task._id }, caseId: task.caseId }, unit.session);
  await unit.tell([...(await audienceOfTask(deps.models, task)), actor.personId], {
    kind: 'task-changed',
    caseId: task.caseId,
    taskId: task._id,
  });
}

async function recordOnCase(deps: WorkDeps, unit: Unit, said: SubmissionToRecord): Promise<void> {
  const { actor, task, form, answers } = said;
  const { formId, releaseId, processId, stepId, caseId, _id: taskId } = task;
  const parts = sealAnswers(deps.cipher, answersPlace(caseId, taskId), { schema: form.schema, answers });
  const entry = { formId, releaseId, processId, stepId, taskId, at: unit.now, byId: actor.personId, byName: actor.name, ...parts };
  const line = timelineOf(deps, unit, said);
  const change = { $push: { answers: entry, timeline: line }, $set: { ...sealedFacts(deps, caseId, answers), updatedAt: unit.now } };
  await deps.models.Case.updateOne({ _id: caseId }, change, { session: unit.session });
}

function sealedFacts({ cipher }: WorkDeps, caseId: string, answers: Record<string, unknown>): Partial<CaseRecord> {
  const { name, initials, nationalId, ...open } = factsFromAnswers(answers);
  return {
    ...open,
    ...(name !== undefined && { name: cipher.encrypt(name, casePlaces.name(caseId)) }),
    ...(initials !== undefined && { initials: cipher.encrypt(initials, casePlaces.initials(caseId)) }),
    ...(nationalId !== undefined && { nationalIdHash: nationalIdHash(cipher, nationalId) }),
  };
}

function timelineOf({ cipher }: WorkDeps, unit: Unit, { actor, task, form, answers }: SubmissionToRecord): CaseTimelineEntry {
  const verdict = verdictOf(answers);
  const comment = handoffAnswerOf(answers) === null ? answers['decision_comment'] : wordsOfAnswer(form.schema, answers);
  return {
    at: unit.now,
    kind: verdict ?? 'step-done',
    text: `${task.title}: ${verdict ?? 'done'}.`,
    byId: actor.personId,
    byName: actor.name,
    comment: sealText(cipher, casePlaces.comment(task.caseId), typeof comment === 'string' ? comment : null),
  };
}

/** What somebody decided, as one word; null when the form decides nothing. */
function verdictOf(answers: Record<string, unknown>): string | null {
  const handoff = handoffAnswerOf(answers);
  if (handoff !== null) return handoff === 'waitlisted' ? 'put on the waiting list' : handoff;
  if (answers['decision'] === 'approve') return 'approved';
  return answers['decision'] === 'return' ? 'returned' : null;
}

async function recordOnHandoff(deps: WorkDeps, unit: Unit, { actor, task, record, form, answers }: SubmissionToRecord): Promise<void> {
  const answer = handoffAnswerOf(answers);
  if (answer === null || task.handoffId === null) return;
  const handoff = await deps.models.Handoff.findById(task.handoffId, null, { session: unit.session }).lean();
  if (handoff === null) return;
  await answerHandoff(deps, unit, { handoff, record, answer, words: wordsOfAnswer(form.schema, answers), actor });
}
