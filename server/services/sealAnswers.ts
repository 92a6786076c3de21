import { personalFields } from '#forms';
import type { FieldCipher, Place, Sealed } from '../crypto/FieldCipher.ts';
import type { CaseAnswers } from '../models/Case.ts';

type Answers = Record<string, unknown>;

/** Parts the answers of one form: what is personal is sealed as a whole, the rest stays open for figures. */
export function sealAnswers(
  cipher: FieldCipher,
  place: Place,
  said: { schema: Record<string, unknown>; answers: Answers },
): { open: Answers; sealed: Sealed | null } {
  const personal = new Set(personalFields(said.schema).map((key) => key.split('.')[0]));
  const entries = Object.entries(said.answers);
  const closed = Object.fromEntries(entries.filter(([key]) => personal.has(key)));
  const open = Object.fromEntries(entries.filter(([key]) => !personal.has(key)));
  return { open, sealed: Object.keys(closed).length === 0 ? null : cipher.encrypt(closed, place) };
}

/** All answers of one completed step, personal ones included. */
export function openAnswers(cipher: FieldCipher, caseId: string, entry: CaseAnswers): Answers {
  const sealed = entry.sealed === null ? {} : cipher.decrypt(entry.sealed, answersPlace(caseId, entry.taskId));
  return { ...entry.open, ...(sealed as Answers) };
}

/** Where the sealed answers of a task lie. */
export function answersPlace(caseId: string, taskId: string): Place {
  return { collection: 'cases', field: `answers.${taskId}`, id: caseId };
}
