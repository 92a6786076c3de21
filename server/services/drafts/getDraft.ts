import type { DraftRecord } from '../../models/Draft.ts';
import type { Actor } from '../../policies/actor.ts';
import type { DraftView } from '../../views/DraftView.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor } from './draftFor.ts';
import { sha256 } from './openDraft.ts';

/** A draft with all its parts, and what the reader may do with it now. */
export async function getDraft(deps: DraftDeps, actor: Actor, draftId: string): Promise<DraftView> {
  const draft = await draftFor(deps, { actor, draftId, action: 'draft.read' });
  const parts = await deps.models.DraftPart.find({ draftId }).sort({ file: 1 }).lean();
  return {
    id: draft._id,
    procedure: { id: draft.procedure, name: draft.name },
    state: draft.state,
    basedOn: draft.basedOn,
    parts: parts.map(({ file, text, revision, began, changedAt, changedBy }) => ({
      ...{ file, text, revision, changedAt, changedBy },
      changed: revision > 1 && sha256(text) !== began,
    })),
    review: draft.review.map(({ at, by, kind, text }) => ({ at, by, kind, text })),
    may: mayOf(deps, actor, draft),
  };
}

/** What the person may do with the draft as it stands; nobody approves what she edited. */
export function mayOf({ policies }: Pick<DraftDeps, 'policies'>, actor: Actor, draft: DraftRecord): DraftView['may'] {
  const can = (action: 'draft.edit' | 'draft.judge' | 'draft.publish') => policies.can(actor, action, { kind: 'draft' });
  const { state } = draft;
  return {
    edit: state === 'draft' && can('draft.edit'),
    send: state === 'draft' && can('draft.edit'),
    judge: state === 'inReview' && can('draft.judge') && !draft.editorIds.includes(actor.personId),
    publish: state === 'approved' && can('draft.publish'),
    discard: (state === 'draft' || state === 'inReview' || state === 'approved') && can('draft.edit'),
  };
}
