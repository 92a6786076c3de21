import type { Actor } from '../../policies/actor.ts';
import { forbiddenProblem } from '../../problems/forbiddenProblem.ts';
import { describeChanges } from '../../changes/describeChanges.ts';
import type { DraftService } from '../DraftService.ts';
import { discardDraft } from './discardDraft.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor } from './draftFor.ts';
import { getDraft } from './getDraft.ts';
import { keepAside } from './keepAside.ts';
import { listProcedures } from './listProcedures.ts';
import { openDraft } from './openDraft.ts';
import { partHistory, partVersion } from './partHistory.ts';
import { previewImport } from './previewImport.ts';
import { publishDraft } from './publishDraft.ts';
import { removePart } from './removePart.ts';
import { reviewDraft } from './reviewDraft.ts';
import { rollBack } from './rollBack.ts';
import { savePart } from './savePart.ts';
import { tellWaiting, waitingCases } from './waitingCases.ts';

/** Drafts over the store; the engine hears of one when it is published. */
export function createDraftService(deps: DraftDeps): DraftService {
  return {
    async procedures(actor) {
      if (!deps.policies.can(actor, 'draft.read', { kind: 'draft' })) throw forbiddenProblem();
      return listProcedures(deps);
    },
    open: (actor, procedure) => openDraft(deps, actor, procedure),
    get: (actor, draftId) => getDraft(deps, actor, draftId),
    savePart: (actor, draftId, part) => savePart(deps, { actor, draftId, part }),
    previewImport: (actor, draftId, file) => previewImport(deps, { actor, draftId, file }),
    waiting: (actor, draftId) => waitingFor(deps, actor, draftId),
    keepAside: (actor, draftId, part) => keepAside(deps, { actor, draftId, part }),
    removePart: (actor, draftId, part) => removePart(deps, { actor, draftId, part }),
    history: (actor, draftId, file) => partHistory(deps, actor, { draftId, file }),
    version: (actor, versionId) => partVersion(deps, actor, versionId),
    changes: (actor, draftId) => changes(deps, actor, draftId),
    review: (actor, draftId, said) => reviewDraft(deps, { actor, draftId, said }),
    publish: (actor, draftId) => publishDraft(deps, actor, draftId),
    discard: (actor, draftId) => discardDraft(deps, actor, draftId),
    rollBack: (actor, releaseId) => rollBack(deps, actor, releaseId),
  };
}

/** The sentences cover what a release would hold: forms and procedures that are only at hand are left out on both sides. */
async function changes(deps: DraftDeps, actor: Actor, draftId: string): ReturnType<DraftService['changes']> {
  const draft = await draftFor(deps, { actor, draftId, action: 'draft.read' });
  const base = await deps.models.Release.findById(draft.baseReleaseId, { sources: 1 }).lean();
  const before = base?.sources ?? [];
  const known = new Set(before.map(({ file }) => file));
  const files = await deps.models.DraftPart.find({ draftId }, { _id: 0, file: 1, text: 1, revision: 1 }).sort({ file: 1 }).lean();
  const after = files.filter(({ file, revision }) => known.has(file) || revision > 1);
  const said = await describeChanges(before, after);
  const steps = await waitingCases(deps, draft.procedure);
  return { changes: said.map((change) => tellWaiting(change, { steps, after })), asOf: deps.clock.now() };
}

async function waitingFor(deps: DraftDeps, actor: Actor, draftId: string): ReturnType<DraftService['waiting']> {
  const draft = await draftFor(deps, { actor, draftId, action: 'draft.read' });
  return { steps: await waitingCases(deps, draft.procedure), asOf: deps.clock.now() };
}
