import { describeAnswers, shareableFields } from '#forms';
import type { CaseRecord } from '../../models/Case.ts';
import { releaseForm } from '../releaseForm.ts';
import { openAnswers } from '../sealAnswers.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** An answered field that its form allows to be shared, in plain words. */
export interface ShareableAnswer {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** What of the case may be ticked for sharing; the newest answer of each field counts. Answers about handoffs themselves are not among them. */
export async function shareableAnswers(
  deps: Pick<WorkDeps, 'models' | 'cipher'>,
  record: Pick<CaseRecord, '_id' | 'answers'>,
): Promise<ShareableAnswer[]> {
  const found = new Map<string, ShareableAnswer>();
  for (const entry of record.answers) {
    if (entry.formId.startsWith('F12')) continue;
    const form = await releaseForm(deps.models, entry);
    if (form === null) continue;
    const allowed = new Set(shareableFields(form.schema));
    const described = describeAnswers(form.schema, openAnswers(deps.cipher, record._id, entry));
    for (const { key, label, text } of described) {
      if (allowed.has(key)) found.set(key, { key, label, text });
    }
  }
  return [...found.values()];
}
