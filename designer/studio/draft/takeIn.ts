import { PART_LIMIT } from '#contract';
import type { DraftDetail } from '#contract';
import type { TFunction } from 'i18next';
import { ApiProblem } from '../../api/ApiProblem.ts';
import type { StudioCalls } from '../../api/studioCalls.ts';

export interface Taking {
  readonly api: Pick<StudioCalls, 'savePart'>;
  readonly draft: DraftDetail;
  readonly file: string;
  readonly revision: number;
  readonly onTaken: () => void;
}

/** What to say of a file that was given. */
export interface Taken {
  readonly tone: 'info' | 'attention';
  readonly title: string;
  readonly words: string;
}

/** Takes a file in as the text of a part: whole, or not at all with the reason. */
export async function takeIn({ api, draft, file, revision, onTaken }: Taking, chosen: File, t: TFunction): Promise<Taken> {
  const refused = (words: string) => ({ tone: 'attention' as const, title: t('studio.notTaken'), words });
  if (chosen.size > PART_LIMIT) return refused(t('studio.tooLarge'));
  try {
    await api.savePart(draft.id, { file, text: await chosen.text(), revision, how: 'imported' });
    onTaken();
    return { tone: 'info', title: t('studio.takeFile'), words: t('studio.taken') };
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    return refused(problem.errors[0]?.message ?? problem.detail ?? t('studio.notTakenText'));
  }
}
