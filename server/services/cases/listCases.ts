import type { CaseState } from '../../models/Case.ts';
import type { Actor } from '../../policies/actor.ts';
import type { CaseListView } from '../../views/CaseView.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { CASE_ROW_FIELDS, caseViews, type CaseRow } from './caseViews.ts';

const MOST_ROWS = 200;

/** Cases the actor may read, the newest change first; `query` is the start of a number. */
export async function listCases(
  deps: WorkDeps,
  actor: Actor,
  { query, state }: { query?: string; state?: CaseState },
): Promise<CaseListView> {
  const number = query === undefined || query.trim() === '' ? {} : { number: { $regex: `^${escaped(query.trim().toUpperCase())}` } };
  const filter = { $and: [deps.policies.filterFor(actor, 'case'), { ...number, ...(state === undefined ? {} : { state }) }] };
  const rows = await deps.models.Case.find(filter, CASE_ROW_FIELDS).sort({ updatedAt: -1 }).limit(MOST_ROWS).lean<CaseRow[]>();
  return { cases: await caseViews(deps, actor, rows), asOf: deps.clock.now() };
}

function escaped(text: string): string {
  return text.slice(0, 40).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
