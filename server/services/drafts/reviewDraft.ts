import type { ReviewDraft } from '#contract';
import { checkFiles } from '../../check/checkFiles.ts';
import type { DraftRecord, DraftReviewRecord } from '../../models/Draft.ts';
import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { forbiddenProblem } from '../../problems/forbiddenProblem.ts';
import { invalidBodyProblem } from '../../problems/invalidBodyProblem.ts';
import { notCheckedProblem } from '../../problems/notCheckedProblem.ts';
import { problem } from '../../problems/problem.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor } from './draftFor.ts';
import { filesOf } from './filesOf.ts';
import { mayOf } from './getDraft.ts';
import { sha256 } from './openDraft.ts';

type Decision = ReviewDraft['decision'];

const KINDS = { send: 'sent', comment: 'commented', return: 'returned', approve: 'approved' } as const satisfies Record<
  Decision,
  DraftReviewRecord['kind']
>;
const NEXT = { send: 'inReview', comment: null, return: 'draft', approve: 'approved' } as const satisfies Record<
  Decision,
  DraftRecord['state'] | null
>;

interface Said {
  readonly actor: Actor;
  readonly draftId: string;
  readonly said: ReviewDraft;
}

/** Sends a draft for review, comments it, returns it or approves it. What is sent or approved has nothing to mend. */
export async function reviewDraft(deps: DraftDeps, { actor, draftId, said }: Said): Promise<void> {
  const { decision, text } = said;
  if ((decision === 'comment' || decision === 'return') && text.trim() === '')
    throw invalidBodyProblem([{ field: 'text', code: 'required', message: 'Say what should be different.' }]);
  const seen = await draftFor(deps, { actor, draftId, action: 'draft.read' });
  if (decision === 'send') await mustDiffer(deps, draftId);
  if (decision === 'send' || decision === 'approve') await mustCheck(deps, seen);
  await unitOfWork(deps, async (unit) => {
    const draft = await draftFor(deps, { actor, draftId, action: 'draft.read' }, unit.session);
    mustAllow(deps, { actor, draft, decision });
    if (draft.updatedAt.getTime() !== seen.updatedAt.getTime())
      throw conflictProblem('draft-changed', `${draft.changedBy} changed this draft in the meantime.`);
    const entry = { at: unit.now, byId: actor.personId, by: actor.name, kind: KINDS[decision], text: text.trim() };
    const next = NEXT[decision];
    const change = { $push: { review: entry }, $set: { updatedAt: unit.now, ...(next === null ? {} : { state: next }) } };
    await deps.models.Draft.updateOne({ _id: draftId }, change, { session: unit.session });
    await deps.audit.append({ actor, action: `draft.${decision}`, subject: { kind: 'draft', id: draftId } }, unit.session);
  });
}

function mustAllow(deps: DraftDeps, { actor, draft, decision }: { actor: Actor; draft: DraftRecord; decision: Decision }): void {
  const may = mayOf(deps, actor, draft);
  if (decision === 'comment' || (decision === 'send' ? may.send : may.judge)) return;
  if (decision === 'approve' && draft.state === 'inReview' && draft.editorIds.includes(actor.personId))
    throw conflictProblem('own-draft', 'You changed this draft yourself, so somebody else has to approve it.');
  const open = decision === 'send' ? draft.state === 'draft' : draft.state === 'inReview';
  if (open) throw forbiddenProblem();
  throw conflictProblem('draft-closed', 'This draft moved on in the meantime. Load the page again to see where it stands.');
}

async function mustDiffer({ models }: DraftDeps, draftId: string): Promise<void> {
  const parts = await models.DraftPart.find({ draftId, revision: { $gt: 1 } }, { text: 1, began: 1 }).lean();
  if (!parts.some(({ text, began }) => sha256(text) !== began))
    throw problem({
      status: 409,
      code: 'nothing-changed',
      title: 'Nothing is changed yet.',
      detail: 'Change something first, then send it.',
    });
}

async function mustCheck(deps: DraftDeps, draft: DraftRecord): Promise<void> {
  const findings = await checkFiles(await filesOf(deps, draft._id), { root: draft.procedure, lint: deps.lint });
  if (findings.some(({ level }) => level === 'error')) throw notCheckedProblem(findings);
}
