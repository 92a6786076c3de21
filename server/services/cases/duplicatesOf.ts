import type { CaseRecord } from '../../models/Case.ts';
import type { Actor } from '../../policies/actor.ts';
import type { DuplicateView } from '../../views/TaskView.ts';
import { namesById } from '../namesById.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** Cases with the same Ghana Card number that the actor may read, newest first. */
export async function duplicatesOf(
  { models, policies }: WorkDeps,
  actor: Actor,
  record: Pick<CaseRecord, '_id' | 'nationalIdHash'>,
): Promise<DuplicateView[]> {
  if (record.nationalIdHash === null) return [];
  const same = { nationalIdHash: record.nationalIdHash, _id: { $ne: record._id } };
  const found = await models.Case.find({ $and: [policies.filterFor(actor, 'case'), same] }, { number: 1, officeId: 1, openedAt: 1 })
    .sort({ openedAt: -1 })
    .limit(10)
    .lean();
  const offices = await namesById(models.Office, [...new Set(found.map(({ officeId }) => officeId))]);
  return found.map(({ _id, number, officeId, openedAt }) => ({ caseId: _id, number, officeName: offices.get(officeId) ?? '', openedAt }));
}
