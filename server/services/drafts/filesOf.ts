import type { ContentFile } from '../../content/Content.ts';
import type { DraftDeps } from './DraftDeps.ts';

/** The files of a draft, in the order of their names. */
export async function filesOf({ models }: Pick<DraftDeps, 'models'>, draftId: string): Promise<ContentFile[]> {
  return models.DraftPart.find({ draftId }, { _id: 0, file: 1, text: 1 }).sort({ file: 1 }).lean();
}
