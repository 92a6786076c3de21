import type { CaseRecord } from '../../models/Case.ts';
import type { Unit } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** What happened to a case, in plain English without personal data; `by` is whose doing it was, `change` what else it changes in the case. */
export interface Happened {
  readonly caseId: string;
  readonly kind: string;
  readonly text: string;
  readonly by?: { readonly id: string | null; readonly name: string | null };
  readonly change?: Partial<CaseRecord>;
}

/** Adds a line without comment to a case's timeline, and changes the case with it, within the unit's transaction. */
export async function addToTimeline({ models }: Pick<WorkDeps, 'models'>, { session, now }: Unit, happened: Happened): Promise<void> {
  const { caseId, kind, text, by, change } = happened;
  const line = { at: now, kind, text, byId: by?.id ?? null, byName: by?.name ?? null, comment: null };
  await models.Case.updateOne({ _id: caseId }, { $push: { timeline: line }, $set: { ...change, updatedAt: now } }, { session });
}
