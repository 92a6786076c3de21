import type { ClientSession } from 'mongoose';
import type { DraftRecord } from '../../models/Draft.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { forbiddenProblem } from '../../problems/forbiddenProblem.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import type { Action } from '../../policies/rights.ts';
import type { Actor } from '../../policies/actor.ts';
import type { DraftDeps } from './DraftDeps.ts';

interface Wanted {
  readonly actor: Actor;
  readonly draftId: string;
  readonly action: Action;
}

/** The draft, when the actor may do `action` to drafts; throws `not-found` or `not-allowed`. */
export async function draftFor(
  deps: DraftDeps,
  { actor, draftId, action }: Wanted,
  session: ClientSession | null = null,
): Promise<DraftRecord> {
  const draft = await deps.models.Draft.findById(draftId, null, { session }).lean();
  if (draft === null || !deps.policies.can(actor, 'draft.read', { kind: 'draft' })) throw notFoundProblem();
  if (!deps.policies.can(actor, action, { kind: 'draft' })) throw forbiddenProblem();
  return draft;
}

/** Throws the problem `draft-closed` unless the draft is being edited. */
export function mustBeEdited(draft: DraftRecord): void {
  if (draft.state !== 'draft')
    throw conflictProblem('draft-closed', 'This draft is no longer being edited. Load the page again to see where it stands.');
}
