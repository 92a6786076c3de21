import type { CaseRecord } from '../../models/Case.ts';
import type { HandoffRecord } from '../../models/Handoff.ts';
import type { TaskRecord } from '../../models/Task.ts';
import { casePlaces } from '../cases/casePlaces.ts';
import { sharedAnswers } from '../handoffs/sharedAnswers.ts';
import { handoffPlaces } from '../handoffs/handoffPlaces.ts';
import { openText } from '../sealText.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { returnedAnswers } from './firstAnswers.ts';

interface Noted {
  readonly task: TaskRecord;
  readonly record: CaseRecord;
  readonly handoff: HandoffRecord | null;
  readonly partner: boolean;
}

type Note = { label: string; text: string };

/** What stands above a form: for a partner what was shared with her; for an officer why it came back or was declined. */
export async function taskNotes(deps: WorkDeps, noted: Noted): Promise<Note[]> {
  const { task, record, handoff, partner } = noted;
  if (partner) return handoff === null ? [] : sharedAnswers(deps.cipher, handoff).map(({ label, text }) => ({ label, text }));
  const notes = handoff === null ? [] : await declined(deps, handoff);
  if ((await returnedAnswers(deps, task, record)) !== null) notes.push(...comments(deps, record));
  return notes;
}

async function declined({ cipher, models }: WorkDeps, handoff: HandoffRecord): Promise<Note[]> {
  if (handoff.state !== 'declined') return [];
  const office = await models.Office.findById(handoff.toOfficeId, { name: 1 }).lean();
  const words = openText(cipher, handoffPlaces.words(handoff._id), handoff.words);
  return [{ label: `${office?.name ?? 'The office'} declined`, text: words ?? 'No reason was given.' }];
}

function comments({ cipher }: WorkDeps, record: CaseRecord): Note[] {
  const last = record.timeline.filter(({ kind }) => kind === 'returned').at(-1);
  if (last === undefined) return [];
  const comment = openText(cipher, casePlaces.comment(record._id), last.comment);
  return comment === null ? [] : [{ label: `${last.byName ?? 'The manager'} sent this back`, text: comment }];
}
