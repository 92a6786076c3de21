import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor } from './draftFor.ts';
import { mayOf } from './getDraft.ts';

/** Closes a draft without publishing it; its parts and history stay. */
export async function discardDraft(deps: DraftDeps, actor: Actor, draftId: string): Promise<void> {
  await unitOfWork(deps, async ({ session, now }) => {
    const draft = await draftFor(deps, { actor, draftId, action: 'draft.edit' }, session);
    if (draft.state === 'discarded') return;
    if (!mayOf(deps, actor, draft).discard) throw conflictProblem('draft-closed', 'This draft is published, so it cannot be thrown away.');
    const change = { $set: { state: 'discarded' as const, updatedAt: now, changedBy: actor.name }, $unset: { open: '' as const } };
    await deps.models.Draft.updateOne({ _id: draftId }, change, { session });
    await deps.audit.append({ actor, action: 'draft.discard', subject: { kind: 'draft', id: draftId } }, session);
  });
}
