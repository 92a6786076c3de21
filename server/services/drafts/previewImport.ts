import type { ImportFile, ImportReport } from '#contract';
import { readImport } from '../../imports/readImport.ts';
import type { Actor } from '../../policies/actor.ts';
import type { DraftDeps } from './DraftDeps.ts';
import { draftFor, mustBeEdited } from './draftFor.ts';

interface Previewing {
  readonly actor: Actor;
  readonly draftId: string;
  readonly file: ImportFile;
}

/** What taking a file in would come to, with the revision over which it can be saved. */
export async function previewImport(deps: DraftDeps, { actor, draftId, file }: Previewing): Promise<ImportReport> {
  mustBeEdited(await draftFor(deps, { actor, draftId, action: 'draft.edit' }));
  const parts = await deps.models.DraftPart.find({ draftId }, { _id: 0, file: 1, text: 1, revision: 1 }).sort({ file: 1 }).lean();
  const report = await readImport({ file: file.file, name: file.name, bytes: Buffer.from(file.content, 'base64'), parts });
  return { ...report, revision: parts.find((part) => part.file === report.file)?.revision ?? 0 };
}
