import { describeAnswers, shareableFields } from '#forms';
import type { CaseAnswers, CaseRecord } from '../../models/Case.ts';
import { HANDOFF_FACTS, type HandoffFact } from '../../models/Handoff.ts';
import { releaseForm } from '../releaseForm.ts';
import { openAnswers } from '../sealAnswers.ts';
import { shareableAnswers, type ShareableAnswer } from '../tasks/shareableAnswers.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** Facts that every handoff tells, because help cannot be weighed without them. */
const ALWAYS_TOLD: readonly HandoffFact[] = ['ageBand', 'risk'];

/** Fields whose sharing lets the receiver see a fact in lists too; every one of them that is answered must be shared. */
const FIELDS_OF_FACT: Readonly<Partial<Record<HandoffFact, readonly string[]>>> = {
  initials: ['name_first', 'name_middle', 'name_last'],
  sex: ['sex'],
};

/** What goes to the receiver: the fields that the sender ticked, in the words of the case now, and what the referral itself says to her. Nothing else. */
export async function sharedWith(
  deps: Pick<WorkDeps, 'models' | 'cipher'>,
  record: CaseRecord,
  referral: CaseAnswers,
): Promise<{ shared: ShareableAnswer[]; shows: HandoffFact[] }> {
  const ticked = new Set(stringsOf(referral.open['shared_fields']));
  const answered = await shareableAnswers(deps, record);
  const fromCase = answered.filter(({ key }) => ticked.has(key));
  const shared = [...(await ownWords(deps, record, referral)), ...fromCase];
  return { shared, shows: factsShown(new Set(answered.map(({ key }) => key)), ticked) };
}

function factsShown(answered: ReadonlySet<string>, ticked: ReadonlySet<string>): HandoffFact[] {
  return HANDOFF_FACTS.filter((fact) => {
    const fields = (FIELDS_OF_FACT[fact] ?? []).filter((field) => answered.has(field));
    return ALWAYS_TOLD.includes(fact) || (fields.length > 0 && fields.every((field) => ticked.has(field)));
  });
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
