import type { SavePart } from '#contract';
import { idOf } from '../../changes/Names.ts';
import { parseForm } from '../../changes/parseForm.ts';
import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import type { ProblemError } from '../../problems/ProblemError.ts';
import { formTitle } from '#forms';
import { unitOfWork, type Unit } from '../unitOfWork.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor, mustBeEdited } from './draftFor.ts';
import { checkPartText } from './partText.ts';
import { versionOf } from './versionOf.ts';

interface Saving {
  readonly actor: Actor;
  readonly draftId: string;
  readonly part: SavePart;
}

/** Keeps a part's new text, and the text in the history; the same text again changes nothing. */
export async function savePart(deps: DraftDeps, saving: Saving): Promise<{ revision: number; savedAt: Date }> {
  await checkPartText(saving.part.file, saving.part.text);
  return unitOfWork(deps, async (unit) => {
    const draft = await draftFor(deps, { ...saving, action: 'draft.edit' }, unit.session);
    mustBeEdited(draft);
    const known = await deps.models.DraftPart.findById(partId(draft._id, saving.part.file), null, { session: unit.session }).lean();
    const revision = known?.revision ?? 0;
    if (known?.text === saving.part.text) return { revision, savedAt: known.changedAt ?? draft.createdAt };
    if (revision !== saving.part.revision) throw changedProblem(known?.changedBy ?? null);
    if (known === null) await mustBeApart(deps, unit, saving);
    await write(deps, unit, { ...saving, revision: revision + 1, began: known?.began ?? null });
    return { revision: revision + 1, savedAt: unit.now };
  });
}

/** Two files whose names differ in small and capital letters only are one file on many computers. */
async function mustBeApart({ models }: DraftDeps, { session }: Unit, { draftId, part }: Saving): Promise<void> {
  const parts = await models.DraftPart.find({ draftId }, { file: 1, text: 1 }, { session }).lean();
  const twin = parts.find(({ file }) => file.toLowerCase() === part.file.toLowerCase());
  if (twin === undefined) return;
  const name = formTitle(idOf(twin.file), parseForm(twin.text) ?? {});
  throw conflictProblem('part-exists', `“${name}” has nearly the same inner name. Give the new one another name.`);
}

async function write(
  deps: DraftDeps,
  unit: Unit,
  { actor, draftId, part, ...next }: Saving & { revision: number; began: string | null },
): Promise<void> {
  const { models } = deps;
  const { session, now } = unit;
  const { file, text, how } = part;
  const change = { draftId, file, text, ...next, changedAt: now, changedBy: actor.name };
  await models.DraftPart.updateOne({ _id: partId(draftId, file) }, { $set: change }, { session, upsert: true });
  await models.DraftVersion.create([versionOf(deps, unit, { draftId, file, text, revision: next.revision, kind: how, actor })], {
    session,
  });
  await touch(deps, unit, { actor, draftId });
}

/** Notes who changed a draft last, and that she may not approve it. */
export async function touch(
  { models }: DraftDeps,
  { session, now }: Unit,
  { actor, draftId }: { actor: Actor; draftId: string },
): Promise<void> {
  const change = { $set: { updatedAt: now, changedBy: actor.name }, $addToSet: { editorIds: actor.personId } };
  await models.Draft.updateOne({ _id: draftId, state: 'draft' }, change, { session });
}

/** Id of a part's document. */
export function partId(draftId: string, file: string): string {
  return `${draftId}/${file}`;
}

/** 409: somebody saved this part since it was read. */
export function changedProblem(by: string | null): ProblemError {
  return conflictProblem('draft-changed', by === null ? 'Somebody removed this part.' : `${by} changed this part in the meantime.`);
}
