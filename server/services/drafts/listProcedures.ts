import type { ProcedureView, ReleaseView } from '../../views/DraftView.ts';
import type { ReleaseRecord } from '../../models/Release.ts';
import type { DraftDeps } from './DraftDeps.ts';

/** Every procedure that has a release, by name, with its releases and its open draft. */
export async function listProcedures({ models, clock }: DraftDeps): Promise<{ procedures: ProcedureView[]; asOf: Date }> {
  const [releases, drafts, live] = await Promise.all([
    models.Release.find({}, { resources: 0, sources: 0, forms: 0, steps: 0, limits: 0, keys: 0 }).sort({ number: -1 }).lean(),
    models.Draft.find({ open: { $exists: true } }, { procedure: 1, state: 1, updatedAt: 1, changedBy: 1 }).lean(),
    liveByRelease({ models }),
  ]);
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

/** How many cases that are not closed began in each release. */
async function liveByRelease({ models }: Pick<DraftDeps, 'models'>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const { releases } of models.Case.find({ state: { $ne: 'closed' } }, { releases: 1 })
    .lean()
    .cursor()) {
    for (const { releaseId } of releases) counts.set(releaseId, (counts.get(releaseId) ?? 0) + 1);
  }
  return counts;
}
