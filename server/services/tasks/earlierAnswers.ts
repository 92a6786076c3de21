import { describeAnswers } from '#forms';
import type { CaseAnswers, CaseRecord } from '../../models/Case.ts';
import { releaseForm } from '../releaseForm.ts';
import { openAnswers } from '../sealAnswers.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { fillOptions, openOptionKeys } from './fillOptions.ts';
import { lastingOptions } from './lastingOptions.ts';

/** Answers of one completed step in plain words. */
export interface DescribedStep {
  readonly entry: CaseAnswers;
  readonly title: string;
  readonly answers: { key: string; label: string; text: string; personal: boolean }[];
}

/** Every completed step of a case in plain words, oldest first. */
export async function describedSteps(
  deps: Pick<WorkDeps, 'models' | 'cipher'>,
  record: Pick<CaseRecord, '_id' | 'answers'>,
): Promise<DescribedStep[]> {
  const steps: DescribedStep[] = [];
  for (const entry of record.answers) {
    const form = await releaseForm(deps.models, entry);
    if (form === null) continue;
    const schema = fillOptions(form.schema, await lastingOptions(deps.models, openOptionKeys(form.schema)));
    steps.push({
      entry,
      title: form.title,
      answers: describeAnswers(schema, openAnswers(deps.cipher, record._id, entry)).map((answer) => ({ ...answer })),
    });
  }
  return steps;
}

/** Earlier answers for the side sheet of a task, newest first. */
export async function earlierAnswers(
  deps: Pick<WorkDeps, 'models' | 'cipher'>,
  record: CaseRecord,
): Promise<{ formId: string; title: string; at: Date; answers: { label: string; text: string }[] }[]> {
  const steps = await describedSteps(deps, record);
  return steps.reverse().map(({ entry, title, answers }) => ({
    formId: entry.formId,
    title,
    at: entry.at,
    answers: answers.map(({ label, text }) => ({ label, text })),
  }));
}
