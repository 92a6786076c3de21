import type { WorkModels } from '../models/createWorkModels.ts';

export interface ReleaseForm {
  readonly id: string;
  readonly title: string;
  readonly schema: Record<string, unknown>;
}

/** A form as it stands in the release that a step belongs to; null when that release is gone. */
export async function releaseForm(
  models: Pick<WorkModels, 'Release'>,
  { releaseId, formId }: { releaseId: string; formId: string },
): Promise<ReleaseForm | null> {
  const release = await models.Release.findOne({ _id: releaseId }, { forms: 1 }).lean();
  const form = release?.forms.find(({ id }) => id === formId);
  return form === undefined ? null : { id: form.id, title: form.title, schema: form.definition };
}
