import type { AgencyCode } from '#contract';
import type { CaseRecord } from '../../models/Case.ts';
import type { HandoffRecord } from '../../models/Handoff.ts';
import type { TaskRecord } from '../../models/Task.ts';
import type { Actor } from '../../policies/actor.ts';
import type { CaseFacts } from '../../views/CaseFacts.ts';
import type { TaskView } from '../../views/TaskView.ts';
import { CASE_FACT_FIELDS, caseFactsOf } from '../cases/caseFactsOf.ts';
import { factsForReceiver } from '../cases/factsForReceiver.ts';
import { agencyNames } from '../agencyNames.ts';
import { namesById } from '../namesById.ts';
import type { WorkDeps } from '../WorkDeps.ts';

type CaseRow = Pick<CaseRecord, '_id' | 'officeId' | 'districtCode' | 'regionCode' | 'ownerId' | keyof typeof CASE_FACT_FIELDS>;

interface Joined {
  readonly cases: ReadonlyMap<string, CaseRow>;
  readonly handoffs: ReadonlyMap<string, HandoffRecord>;
  readonly offices: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Rows of an inbox as the actor may see them. */
export async function taskViews(deps: WorkDeps, actor: Actor, tasks: readonly TaskRecord[]): Promise<TaskView[]> {
  const joined = await join(deps, tasks);
  return tasks.flatMap((task) => {
    const record = joined.cases.get(task.caseId);
    return record === undefined ? [] : [viewOf(deps, actor, { task, record, joined })];
  });
}

async function join({ models }: WorkDeps, tasks: readonly TaskRecord[]): Promise<Joined> {
  const ids = (pick: (task: TaskRecord) => string | null): string[] => [...new Set(tasks.map(pick).filter((id) => id !== null))];
  const fields = { ...CASE_FACT_FIELDS, officeId: 1, districtCode: 1, regionCode: 1, ownerId: 1 };
  const [cases, handoffs, offices, people] = await Promise.all([
    models.Case.find({ _id: { $in: ids(({ caseId }) => caseId) } }, fields).lean<CaseRow[]>(),
    models.Handoff.find({ _id: { $in: ids(({ handoffId }) => handoffId) } }).lean(),
    namesById(
      models.Office,
      ids(({ officeId }) => officeId),
    ),
    namesById(
      models.User,
      ids(({ assigneeId }) => assigneeId),
    ),
  ]);
  return {
    cases: new Map(cases.map((record) => [record._id, record])),
    handoffs: new Map(handoffs.map((handoff) => [handoff._id, handoff])),
    offices,
    people,
  };
}

function viewOf(deps: WorkDeps, actor: Actor, { task, record, joined }: { task: TaskRecord; record: CaseRow; joined: Joined }): TaskView {
  const { _id: id, stepId, state, role, procedure, createdAt, dueAt, limit, handoffId } = task;
  const now = deps.clock.now();
  const assigneeName = task.assigneeId === null ? undefined : joined.people.get(task.assigneeId);
  return {
    ...{ id, title: titleOf(task), stepId, state, role, procedure, createdAt, dueAt, limit, handoffId },
    case: factsSeenBy(deps, actor, { task, record, joined }),
    officeName: joined.offices.get(task.officeId) ?? '',
    assignee: task.assigneeId === null || assigneeName === undefined ? null : { id: task.assigneeId, name: assigneeName },
    late: (state === 'open' || state === 'claimed') && (task.lateness > 0 || (dueAt !== null && dueAt < now)),
    why: whyOf(actor, task, record),
    hasDraft: task.draft !== null,
  };
}

/** A sender with several referrals at once has to tell them apart. */
function titleOf({ title, agency, role }: TaskRecord): string {
  return agency === null || role === 'partner' ? title : `${title}: ${agencyNames[agency as AgencyCode]}`;
}

function factsSeenBy(
  deps: WorkDeps,
  actor: Actor,
  { task, record, joined }: { task: TaskRecord; record: CaseRow; joined: Joined },
): CaseFacts {
  if (actor.role === 'partner')
    return factsForReceiver(caseFactsOf(deps.cipher, record, true), joined.handoffs.get(task.handoffId ?? '') ?? null);
  return caseFactsOf(deps.cipher, record, deps.policies.can(actor, 'case.read-names', { kind: 'case', ...record }));
}

function whyOf(actor: Actor, task: TaskRecord, record: CaseRow): string {
  const reason = task.why === '' ? '' : `${task.why} `;
  if (task.assigneeId === null) return `${reason}It waits for anybody of your office.`;
  if (task.assigneeId !== actor.personId) return task.why;
  if (record.ownerId === actor.personId) return `${reason}You registered this case.`;
  return `${reason}It was given to you.`;
}
