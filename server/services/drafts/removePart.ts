import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import { elementsOf, readBpmn } from '../../content/BpmnSource.ts';
import { extensionOf, textOf } from '../../content/ModdleNode.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor, mustBeEdited } from './draftFor.ts';
import { folderOf } from './partText.ts';
import { changedProblem, partId, touch } from './savePart.ts';
import { versionOf } from './versionOf.ts';

interface Removing {
  readonly actor: Actor;
  readonly draftId: string;
  readonly part: { readonly file: string; readonly revision: number };
}

/** Removes a form from a draft; its last text stays in the history. A form that a step uses, and any pathway or table, stays. */
export async function removePart(deps: DraftDeps, { actor, draftId, part }: Removing): Promise<void> {
  await unitOfWork(deps, async (unit) => {
    const { session } = unit;
    mustBeEdited(await draftFor(deps, { actor, draftId, action: 'draft.edit' }, session));
    const parts = await deps.models.DraftPart.find({ draftId }, null, { session }).lean();
    const known = parts.find(({ file }) => file === part.file);
    if (known === undefined) throw notFoundProblem();
    if (known.revision !== part.revision) throw changedProblem(known.changedBy);
    const users = part.file.endsWith('.form') ? await stepsUsing(parts, part.file) : ['the procedure itself'];
    if (users.length > 0) throw conflictProblem('part-in-use', `It is used by: ${users.join(', ')}.`);
    await deps.models.DraftPart.deleteOne({ _id: partId(draftId, part.file) }, { session });
    const removed = versionOf(deps, unit, { draftId, file: part.file, text: known.text, revision: known.revision, kind: 'removed', actor });
    await deps.models.DraftVersion.create([removed], { session });
    await touch(deps, unit, { actor, draftId });
  });
}

/** Titles of the steps that show a form. */
async function stepsUsing(parts: readonly { file: string; text: string }[], form: string): Promise<string[]> {
  const id = form.slice('forms/'.length, -'.form'.length);
  const pathways = await Promise.all(parts.filter(({ file }) => file.endsWith('.bpmn')).map((part) => readBpmn(part, folderOf(part.file))));
  return pathways.flatMap(elementsOf).flatMap((element) => {
    const shows = textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey') === id;
    return shows ? [textOf(element, 'name') ?? 'a step without a name'] : [];
  });
}
