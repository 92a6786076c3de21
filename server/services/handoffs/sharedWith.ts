import { describeAnswers, shareableFields } from '#forms';
import type { CaseAnswers, CaseRecord } from '../../models/Case.ts';
import type { HandoffFact } from '../../models/Handoff.ts';
import { releaseForm } from '../releaseForm.ts';
import { openAnswers } from '../sealAnswers.ts';
import { shareableAnswers, type ShareableAnswer } from '../tasks/shareableAnswers.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** Fields whose sharing lets the receiver see a fact in lists too. */
const FACT_OF_FIELD: Readonly<Record<string, HandoffFact>> = {
  name_first: 'initials',
  name_last: 'initials',
  age: 'ageBand',
  sex: 'sex',
  risk_level: 'risk',
};

/** What goes to the receiver: the fields that the sender ticked, in the words of the case now, and what the referral itself says to her. Nothing else. */
export async function sharedWith(
  deps: Pick<WorkDeps, 'models' | 'cipher'>,
  record: CaseRecord,
  referral: CaseAnswers,
): Promise<{ shared: ShareableAnswer[]; shows: HandoffFact[] }> {
  const ticked = new Set(stringsOf(referral.open['shared_fields']));
  const fromCase = (await shareableAnswers(deps, record)).filter(({ key }) => ticked.has(key));
  const shared = [...(await ownWords(deps, record, referral)), ...fromCase];
  const shows = fromCase.flatMap(({ key }) => FACT_OF_FIELD[key] ?? []);
  return { shared, shows: [...new Set(shows)] };
}

async function ownWords(deps: Pick<WorkDeps, 'models' | 'cipher'>, record: CaseRecord, referral: CaseAnswers): Promise<ShareableAnswer[]> {
  const form = await releaseForm(deps.models, referral);
  if (form === null) return [];
  const meant = new Set(shareableFields(form.schema));
  const described = describeAnswers(form.schema, openAnswers(deps.cipher, record._id, referral));
  return described.filter(({ key }) => meant.has(key)).map(({ key, label, text }) => ({ key, label, text }));
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
