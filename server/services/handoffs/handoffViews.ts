import type { CaseRecord } from '../../models/Case.ts';
import type { HandoffRecord } from '../../models/Handoff.ts';
import type { TaskRecord } from '../../models/Task.ts';
import type { Actor } from '../../policies/actor.ts';
import type { CaseFacts } from '../../views/CaseFacts.ts';
import type { HandoffView } from '../../views/HandoffView.ts';
import { caseFactsOf } from '../cases/caseFactsOf.ts';
import { CASE_ROW_FIELDS, type CaseRow } from '../cases/caseViews.ts';
import { factsForReceiver } from '../cases/factsForReceiver.ts';
import { namesById } from '../namesById.ts';
import { openText } from '../sealText.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { handoffPlaces } from './handoffPlaces.ts';

interface Joined {
  readonly cases: ReadonlyMap<string, CaseRow>;
  readonly offices: ReadonlyMap<string, string>;
  readonly tasks: readonly Pick<TaskRecord, '_id' | 'handoffId'>[];
}

/** Rows of a list of handoffs, each seen from the actor's side. */
export async function handoffViews(deps: WorkDeps, actor: Actor, handoffs: readonly HandoffRecord[]): Promise<HandoffView[]> {
  const { models, policies } = deps;
  const offices = await namesById(models.Office, [
    ...new Set(handoffs.flatMap(({ fromOfficeId, toOfficeId }) => [fromOfficeId, toOfficeId])),
  ]);
  const cases = await models.Case.find({ _id: { $in: handoffs.map(({ caseId }) => caseId) } }, CASE_ROW_FIELDS).lean<CaseRow[]>();
  const open = { handoffId: { $in: handoffs.map(({ _id }) => _id) }, state: { $in: ['open' as const, 'claimed' as const] } };
  const tasks = await models.Task.find({ $and: [policies.filterFor(actor, 'task'), open] }, { handoffId: 1 }).lean();
  const joined = { cases: new Map(cases.map((record) => [record._id, record])), offices, tasks };
  return handoffs.map((handoff) => viewOf(deps, actor, { handoff, joined }));
}

/** Whether the actor stands on the receiving side. */
export function receives(actor: Actor, handoff: Pick<HandoffRecord, 'toOfficeId'>): boolean {
  return handoff.toOfficeId === actor.officeId;
}

function viewOf(deps: WorkDeps, actor: Actor, { handoff, joined }: { handoff: HandoffRecord; joined: Joined }): HandoffView {
  const { _id: id, state, lateness, service, sentAt, answerDueAt, agency } = handoff;
  const mayRead = deps.policies.can(actor, 'handoff.read-shared', { kind: 'handoff', ...handoff });
  return {
    ...{ id, state, lateness, service, sentAt, answerDueAt },
    direction: receives(actor, handoff) ? 'in' : 'out',
    case: factsSeenBy(deps, actor, { handoff, record: joined.cases.get(handoff.caseId) }),
    from: { officeName: joined.offices.get(handoff.fromOfficeId) ?? '' },
    to: { officeName: joined.offices.get(handoff.toOfficeId) ?? '', agency },
    words: mayRead ? openText(deps.cipher, handoffPlaces.words(id), handoff.words) : null,
    taskId: joined.tasks.find(({ handoffId }) => handoffId === id)?._id ?? null,
  };
}

function factsSeenBy(
  deps: WorkDeps,
  actor: Actor,
  { handoff, record }: { handoff: HandoffRecord; record: CaseRow | undefined },
): CaseFacts {
  const { caseId: id, caseNumber: number } = handoff;
  if (record === undefined) return { id, number, initials: null, ageBand: null, sex: null, risk: null, withheld: [] };
  if (actor.role === 'partner') return factsForReceiver(caseFactsOf(deps.cipher, record, true), handoff);
  return caseFactsOf(deps.cipher, record, mayName(deps, actor, record));
}

function mayName({ policies }: WorkDeps, actor: Actor, record: Pick<CaseRecord, 'officeId' | 'districtCode' | 'regionCode'>): boolean {
  return policies.can(actor, 'case.read-names', { kind: 'case', ...record });
}
