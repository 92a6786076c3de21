import type { Finding } from '#contract';
import { checkFiles } from '../../check/checkFiles.ts';
import type { DraftRecord } from '../../models/Draft.ts';
import { buildRelease } from '../../releases/buildRelease.ts';
import type { ContentFile } from '../../content/Content.ts';
import { ContentError } from '../../content/ContentError.ts';
import { contentOfFiles, rootOf } from '../../content/contentOfFiles.ts';
import type { DraftDeps } from './DraftDeps.ts';

/** The files of a draft, in the order of their names. */
export async function filesOf({ models }: Pick<DraftDeps, 'models'>, draftId: string): Promise<ContentFile[]> {
  return models.DraftPart.find({ draftId }, { _id: 0, file: 1, text: 1 }).sort({ file: 1 }).lean();
}

/** Everything to mend in a draft: the check's rules first, and when they are silent what the builder of releases would refuse. */
export async function checkDraft(
  deps: Pick<DraftDeps, 'lint' | 'hourSeconds'>,
  draft: DraftRecord,
  files: readonly ContentFile[],
): Promise<Finding[]> {
  const findings = await checkFiles(files, { root: draft.procedure, lint: deps.lint });
  if (findings.some(({ level }) => level === 'error')) return findings;
  try {
    const content = contentOfFiles(files, { id: draft.procedure, name: draft.name });
    await buildRelease(content, rootOf(content), deps.hourSeconds);
    return findings;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [...findings, { rule: 'release', level: 'error', file: error.file, place: null, message: `${error.place}: ${error.sentence}` }];
  }
}
