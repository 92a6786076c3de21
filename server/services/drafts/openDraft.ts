import { createHash } from 'node:crypto';
import type { Actor } from '../../policies/actor.ts';
import { forbiddenProblem } from '../../problems/forbiddenProblem.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import type { Content, ContentFile } from '../../content/Content.ts';
import { unitOfWork, type Unit } from '../unitOfWork.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { partId } from './savePart.ts';
import { versionOf } from './versionOf.ts';

/** Opens a draft of a procedure on its release in force; the one that is open already is answered as it is. */
export async function openDraft(deps: DraftDeps, actor: Actor, procedure: string): Promise<{ draftId: string }> {
  if (!deps.policies.can(actor, 'draft.edit', { kind: 'draft' })) throw forbiddenProblem();
  return unitOfWork(deps, async (unit) => {
    const known = await deps.models.Draft.findOne({ open: procedure }, { _id: 1 }, { session: unit.session }).lean();
    return { draftId: known === null ? await begin(deps, unit, { actor, procedure }) : known._id };
  });
}

async function begin(deps: DraftDeps, unit: Unit, { actor, procedure }: { actor: Actor; procedure: string }): Promise<string> {
  const { models } = deps;
  const { session, now } = unit;
  const release = await models.Release.findOne({ procedure, state: 'published' }, null, { session }).sort({ number: -1 }).lean();
  if (release === null || release.sources.length === 0) throw notFoundProblem();
  const draftId = deps.newId();
  const files = withLibrary(release.sources, deps.content);
  const draft = {
    ...{ _id: draftId, procedure, name: release.name, state: 'draft' as const, open: procedure },
    ...{ basedOn: release.number, baseReleaseId: release._id, createdAt: now, updatedAt: now, changedBy: actor.name },
  };
  await models.Draft.create([draft], { session });
  const parts = files.map(({ file, text }) => ({
    ...{ _id: partId(draftId, file), draftId, file, text, revision: 1, began: sha256(text) },
    ...{ changedAt: null, changedBy: null },
  }));
  await models.DraftPart.insertMany(parts, { session });
  const versions = files.map((file) => versionOf(deps, unit, { ...file, draftId, actor, revision: 1, kind: 'began' }));
  await models.DraftVersion.insertMany(versions, { session });
  await deps.audit.append({ actor, action: 'draft.open', subject: { kind: 'draft', id: draftId } }, session);
  return draftId;
}

/** The release's own files, and the called procedures and forms of the product that it does not use yet. */
function withLibrary(own: readonly ContentFile[], content: Content): ContentFile[] {
  const known = new Set(own.map(({ file }) => file));
  const cores = content.procedures.filter(({ kind }) => kind === 'core').map(({ bpmn }) => bpmn);
  const forms = content.forms.map(({ file, schema }) => ({ file, text: `${JSON.stringify(schema, null, 2)}\n` }));
  return [...own.map(({ file, text }) => ({ file, text })), ...[...cores, ...forms].filter(({ file }) => !known.has(file))];
}

/** By which a draft tells whether a part differs from where it began. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
