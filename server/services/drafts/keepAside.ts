import type { Actor } from '../../policies/actor.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor } from './draftFor.ts';
import { checkPartText } from './partText.ts';
import { versionOf } from './versionOf.ts';

/** Keeps a text in the history beside the part: what somebody wrote while another was faster is never lost. */
export async function keepAside(
  deps: DraftDeps,
  { actor, draftId, part }: { actor: Actor; draftId: string; part: { file: string; text: string } },
): Promise<void> {
  await checkPartText(part.file, part.text);
  await unitOfWork(deps, async (unit) => {
    await draftFor(deps, { actor, draftId, action: 'draft.edit' }, unit.session);
    const version = versionOf(deps, unit, { draftId, ...part, revision: null, kind: 'aside', actor });
    await deps.models.DraftVersion.create([version], { session: unit.session });
  });
}
