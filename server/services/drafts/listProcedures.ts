import type { ProcedureView, ReleaseView } from '../../views/DraftView.ts';
import type { ReleaseRecord } from '../../models/Release.ts';
import type { DraftDeps } from './DraftDeps.ts';

/** Every procedure that has a release, by name, with its releases and its open draft. */
export async function listProcedures({ models, clock }: DraftDeps): Promise<{ procedures: ProcedureView[]; asOf: Date }> {
  const [releases, drafts] = await Promise.all([
    models.Release.find({}, { resources: 0, sources: 0, forms: 0, steps: 0, limits: 0, keys: 0 }).sort({ number: -1 }).lean(),
    models.Draft.find({ open: { $exists: true } }, { procedure: 1, state: 1, updatedAt: 1, changedBy: 1 }).lean(),
  ]);
  const live = await liveByRelease({ models }, releases);
  const ids = [...new Set(releases.map(({ procedure }) => procedure))];
  const procedures = ids.map((id): ProcedureView => {
    const own = releases.filter(({ procedure }) => procedure === id).map((release) => viewOf(release, live.get(release._id) ?? 0));
    const draft = drafts.find(({ procedure }) => procedure === id);
    return {
      id,
      name: releases.find(({ procedure }) => procedure === id)?.name ?? id,
      liveCases: own.reduce((sum, { liveCases }) => sum + liveCases, 0),
      releases: own,
      draft: draft === undefined ? null : { id: draft._id, state: draft.state, changedAt: draft.updatedAt, changedBy: draft.changedBy },
    };
  });
  return { procedures: procedures.sort((a, b) => a.name.localeCompare(b.name, 'en')), asOf: clock.now() };
}

function viewOf(
  { _id, number, state, publishedAt }: Pick<ReleaseRecord, '_id' | 'number' | 'state' | 'publishedAt'>,
  liveCases: number,
): ReleaseView {
  const shown = state === 'draft' || state === 'inReview' ? 'checked' : state;
  return { id: _id, number, state: shown, publishedAt, liveCases };
}

/** How many cases that are not closed began in each of the releases. */
async function liveByRelease(
  { models }: Pick<DraftDeps, 'models'>,
  releases: readonly { _id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const counts = releases.map(async ({ _id }) => {
    const open = { 'releases.releaseId': _id, state: { $ne: 'closed' as const } };
    return [_id, await models.Case.countDocuments(open)] as const;
  });
  return new Map(await Promise.all(counts));
}
