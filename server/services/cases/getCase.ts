import type { CaseRecord } from '../../models/Case.ts';
import type { Actor } from '../../policies/actor.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import type { CaseDetailView } from '../../views/CaseView.ts';
import { handoffViews } from '../handoffs/handoffViews.ts';
import { namesById } from '../namesById.ts';
import { openText } from '../sealText.ts';
import { describedSteps } from '../tasks/earlierAnswers.ts';
import { taskViews } from '../tasks/taskViews.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { casePlaces } from './casePlaces.ts';
import { caseViews } from './caseViews.ts';
import { duplicatesOf } from './duplicatesOf.ts';

/** A whole case as the actor may see it; personal parts only with the right to names. The read is put on record. */
export async function getCase(deps: WorkDeps, actor: Actor, caseId: string): Promise<CaseDetailView> {
  const record = await deps.models.Case.findById(caseId).lean();
  if (record === null || !deps.policies.can(actor, 'case.read', { kind: 'case', ...record })) throw notFoundProblem();
  const detail = await detailOf(deps, actor, record);
  await deps.audit.append({ actor, action: 'case.read', subject: { kind: 'case', id: caseId }, caseId });
  return detail;
}

async function detailOf(deps: WorkDeps, actor: Actor, record: CaseRecord): Promise<CaseDetailView> {
  const [row] = await caseViews(deps, actor, [record]);
  if (row === undefined) throw notFoundProblem();
  const names = deps.policies.can(actor, 'case.read-names', { kind: 'case', ...record });
  const owners = await namesById(
    deps.models.User,
    [record.ownerId].filter((id) => id !== null),
  );
  const ownerName = record.ownerId === null ? undefined : owners.get(record.ownerId);
  const release = record.releases.at(-1);
  return {
    case: row,
    name: names ? openText(deps.cipher, casePlaces.name(record._id), record.name) : null,
    owner: record.ownerId === null || ownerName === undefined ? null : { id: record.ownerId, name: ownerName },
    consent: record.consent,
    outcome: record.outcome,
    duplicates: names ? await duplicatesOf(deps, actor, record) : [],
    release: release === undefined ? null : { procedure: release.procedure, number: release.number },
    ...(await partsOf(deps, actor, record)),
    timeline: timelineOf(deps, record, names),
    answers: names ? await answersOf(deps, record) : [],
  };
}

async function partsOf(deps: WorkDeps, actor: Actor, { _id: caseId }: CaseRecord): Promise<Pick<CaseDetailView, 'tasks' | 'handoffs'>> {
  const { models, policies } = deps;
  const tasks = await models.Task.find({ $and: [{ caseId }, policies.filterFor(actor, 'task')] })
    .sort({ createdAt: 1 })
    .lean();
  const handoffs = await models.Handoff.find({ $and: [{ caseId }, policies.filterFor(actor, 'handoff')] })
    .sort({ sentAt: 1 })
    .lean();
  return { tasks: await taskViews(deps, actor, tasks), handoffs: await handoffViews(deps, actor, handoffs) };
}

function timelineOf({ cipher }: WorkDeps, record: CaseRecord, names: boolean): CaseDetailView['timeline'] {
  return record.timeline.map(({ at, kind, text, byName, comment }) => ({
    ...{ at, kind, text, by: byName },
    comment: names ? openText(cipher, casePlaces.comment(record._id), comment) : null,
  }));
}

async function answersOf(deps: WorkDeps, record: CaseRecord): Promise<CaseDetailView['answers']> {
  const steps = await describedSteps(deps, record);
  const tasks = await deps.models.Task.find({ caseId: record._id }, { title: 1 }).lean();
  const titles = new Map(tasks.map((task) => [task._id, task.title]));
  return steps.map(({ entry, title, answers }) => ({
    formId: entry.formId,
    title,
    step: titles.get(entry.taskId) ?? title,
    at: entry.at,
    by: entry.byName,
    answers,
  }));
}
