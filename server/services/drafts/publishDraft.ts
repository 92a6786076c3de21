import type { DraftRecord } from '../../models/Draft.ts';
import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { buildRelease } from '../../releases/buildRelease.ts';
import { ContentError } from '../../content/ContentError.ts';
import { contentOfFiles, rootOf } from '../../content/contentOfFiles.ts';
import { PublishError, publishRelease } from '../../releases/publishRelease.ts';
import { unitOfWork } from '../unitOfWork.ts';
import { filesOf } from './filesOf.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor } from './draftFor.ts';

/** Asks for the publishing of an approved draft. The wish is kept first; a sweep carries it out, so that nothing can leave it half done. */
export async function publishDraft(deps: DraftDeps, actor: Actor, draftId: string): Promise<void> {
  await unitOfWork(deps, async ({ session, now }) => {
    const draft = await draftFor(deps, { actor, draftId, action: 'draft.publish' }, session);
    if (draft.state === 'publishing' || draft.state === 'published') return;
    if (draft.state !== 'approved') throw conflictProblem('not-approved', 'This draft is not approved yet.');
    const entry = { at: now, byId: actor.personId, by: actor.name, kind: 'published' as const, text: '' };
    const change = { $set: { state: 'publishing' as const, updatedAt: now }, $push: { review: entry } };
    await deps.models.Draft.updateOne({ _id: draftId }, change, { session });
    await deps.audit.append({ actor, action: 'draft.publish', subject: { kind: 'draft', id: draftId } }, session);
  });
  deps.wakeHub.wake('publishing');
}

/** Carries out every publishing that was asked for; what the engine refuses, or a newer product no longer takes, goes back to its editors with the reason. */
export async function publishWaiting(deps: DraftDeps): Promise<void> {
  for (const draft of await deps.models.Draft.find({ state: 'publishing' }).lean()) {
    try {
      await carryOut(deps, draft);
    } catch (error) {
      if (error instanceof ContentError) await giveBack(deps, draft, { ...CHECK, text: error.sentence });
      else if (!(error instanceof PublishError)) throw error;
      else if (error.reached) await giveBack(deps, draft, { ...ENGINE, text: error.message });
    }
  }
}

async function carryOut(deps: DraftDeps, draft: DraftRecord): Promise<void> {
  const content = contentOfFiles(await filesOf(deps, draft._id), { id: draft.procedure, name: draft.name });
  const built = await buildRelease(content, rootOf(content), deps.hourSeconds);
  await publishRelease(deps, built, {
    origin: 'studio',
    along: (session, release) =>
      deps.models.Draft.updateOne(
        { _id: draft._id },
        { $set: { state: 'published', releaseId: release._id, updatedAt: deps.clock.now() }, $unset: { open: '' } },
        { session },
      ),
  });
}

const CHECK = { byId: 'check', by: 'The check' };
const ENGINE = { byId: 'engine', by: 'The process engine' };

async function giveBack({ models, clock }: DraftDeps, draft: DraftRecord, said: { byId: string; by: string; text: string }): Promise<void> {
  const now = clock.now();
  const entry = { ...said, at: now, kind: 'refused' as const, text: said.text.slice(0, 1000) };
  await models.Draft.updateOne(
    { _id: draft._id, state: 'publishing' },
    { $set: { state: 'draft', updatedAt: now }, $push: { review: entry } },
  );
}
