import type { CaseRecord } from '../../models/Case.ts';
import type { Actor } from '../../policies/actor.ts';
import type { CaseView } from '../../views/CaseView.ts';
import { namesById } from '../namesById.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { CASE_FACT_FIELDS, caseFactsOf } from './caseFactsOf.ts';

/** Fields of a case that a list reads; answers and timeline stay where they are. */
export const CASE_ROW_FIELDS = {
  ...CASE_FACT_FIELDS,
  state: 1,
  pathway: 1,
  officeId: 1,
  districtCode: 1,
  regionCode: 1,
  openedAt: 1,
} as const;
export type CaseRow = Pick<CaseRecord, '_id' | keyof typeof CASE_ROW_FIELDS>;

/** Rows of a case list as the actor may see them, with how much waits and whether any of it is late. */
export async function caseViews(deps: WorkDeps, actor: Actor, rows: readonly CaseRow[]): Promise<CaseView[]> {
  const { models } = deps;
  const active = { caseId: { $in: rows.map(({ _id }) => _id) }, state: { $in: ['open' as const, 'claimed' as const] } };
  const tasks = await models.Task.find(active, { caseId: 1, dueAt: 1, lateness: 1 }).lean();
  const offices = await namesById(models.Office, [...new Set(rows.map(({ officeId }) => officeId))]);
  const now = deps.clock.now();
  return rows.map((row) => {
    const waiting = tasks.filter(({ caseId }) => caseId === row._id);
    return {
      ...caseFactsOf(deps.cipher, row, deps.policies.can(actor, 'case.read-names', { kind: 'case', ...row })),
      ...{ state: row.state, pathway: row.pathway, openedAt: row.openedAt },
      officeName: offices.get(row.officeId) ?? '',
      openTasks: waiting.length,
      late: waiting.some(({ dueAt, lateness }) => lateness > 0 || (dueAt !== null && dueAt < now)),
    };
  });
}
