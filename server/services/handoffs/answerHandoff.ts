import { describeAnswers } from '#forms';
import type { CaseRecord } from '../../models/Case.ts';
import type { HandoffRecord } from '../../models/Handoff.ts';
import type { Actor } from '../../policies/actor.ts';
import { audienceOfHandoff } from '../audienceOf.ts';
import { handoffAfter, handoffStatesBefore } from '../handoffTransitions.ts';
import { sealText } from '../sealText.ts';
import type { Unit } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { handoffPlaces } from './handoffPlaces.ts';

const ANSWERS = ['accepted', 'declined', 'waitlisted'] as const;
export type HandoffAnswer = (typeof ANSWERS)[number];

/** What a receiver's form says about its handoff; null when it says nothing. */
export function handoffAnswerOf(answers: Readonly<Record<string, unknown>>): HandoffAnswer | null {
  return ANSWERS.find((answer) => answer === answers['handoffAnswer']) ?? null;
}

/** Reason and words of an answer, as one text that the sender reads. */
export function wordsOfAnswer(schema: Record<string, unknown>, answers: Record<string, unknown>): string | null {
  const said = describeAnswers(schema, answers).filter(
    ({ key, text }) => (key.startsWith('handoff_') || key === 'service_appointment_date') && text !== '',
  );
  const words = said.map(({ key, label, text }) => (key === 'service_appointment_date' ? `${label}: ${text}` : text));
  return words.length === 0 ? null : words.join('. ').replaceAll(/\.{2,}/g, '.');
}

interface Answering {
  readonly handoff: HandoffRecord;
  readonly record: CaseRecord;
  readonly answer: HandoffAnswer;
  readonly words: string | null;
  readonly actor: Actor;
}

/** Moves the handoff by the receiver's answer, within the transaction that keeps the answer, and tells both sides. */
export async function answerHandoff(deps: WorkDeps, unit: Unit, { handoff, record, answer, words, actor }: Answering): Promise<void> {
  if (handoffAfter(handoff.state, answer) === null) return;
  const sealed = sealText(deps.cipher, handoffPlaces.words(handoff._id), words);
  const move = { state: answer, at: unit.now, byId: actor.personId, byName: actor.name, words: sealed };
  const guard = { _id: handoff._id, state: { $in: handoffStatesBefore(answer) } };
  const stopped = answer === 'waitlisted' ? { answerDueAt: null } : {};
  const change = { $set: { state: answer, words: sealed, updatedAt: unit.now, ...stopped }, $push: { track: move } };
  await deps.models.Handoff.updateOne(guard, change, { session: unit.session });
  await unit.tell(await audienceOfHandoff(deps.models, handoff, record), {
    kind: 'handoff-changed',
    caseId: handoff.caseId,
    handoffId: handoff._id,
  });
}
