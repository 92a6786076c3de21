import type { DraftVersionRecord } from '../../models/DraftVersion.ts';
import type { Actor } from '../../policies/actor.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import type { PartVersionView } from '../../views/DraftView.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor } from './draftFor.ts';

const MOST = 200;

/** The versions of one part, newest first, without their texts. */
export async function partHistory(
  deps: DraftDeps,
  actor: Actor,
  { draftId, file }: { draftId: string; file: string },
): Promise<PartVersionView[]> {
  await draftFor(deps, { actor, draftId, action: 'draft.read' });
  const versions = await deps.models.DraftVersion.find({ draftId, file }, { text: 0 }).sort({ at: -1, _id: -1 }).limit(MOST).lean();
  return versions.map(viewOf);
}

/** One version with its text. */
export async function partVersion(deps: DraftDeps, actor: Actor, versionId: string): Promise<{ version: PartVersionView; text: string }> {
  const version = await deps.models.DraftVersion.findById(versionId).lean();
  if (version === null) throw notFoundProblem();
  await draftFor(deps, { actor, draftId: version.draftId, action: 'draft.read' });
  return { version: viewOf(version), text: version.text };
}

function viewOf({ _id, file, revision, kind, at, by }: Omit<DraftVersionRecord, 'text'>): PartVersionView {
  return { id: _id, file, revision, kind, at, by };
}
