import type { HandoffRecord } from '../../models/Handoff.ts';
import type { Actor } from '../../policies/actor.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import type { HandoffDetailView } from '../../views/HandoffView.ts';
import { handoffStatesBefore } from '../handoffTransitions.ts';
import { openText } from '../sealText.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { handoffPlaces } from './handoffPlaces.ts';
import { handoffViews } from './handoffViews.ts';
import { sharedAnswers } from './sharedAnswers.ts';

/** Who is told at 100, 150 and 200 per cent of the time for an answer. */
const LINE = [
  { factor: 1, to: 'District manager' },
  { factor: 1.5, to: 'Regional office' },
  { factor: 2, to: 'National office' },
] as const;

/** One handoff with its track; what was shared only for those with the right. The read is put on record. */
export async function getHandoff(deps: WorkDeps, actor: Actor, handoffId: string): Promise<HandoffDetailView> {
  const handoff = await readableHandoff(deps, actor, handoffId);
  const [view] = await handoffViews(deps, actor, [handoff]);
  if (view === undefined) throw notFoundProblem();
  const mayRead = deps.policies.can(actor, 'handoff.read-shared', { kind: 'handoff', ...handoff });
  const words = (sealed: string | null): string | null => (mayRead ? openText(deps.cipher, handoffPlaces.words(handoffId), sealed) : null);
  const track = handoff.track.map((move) => ({ state: move.state, at: move.at, by: move.byName, words: words(move.words) }));
  const shared = mayRead ? sharedAnswers(deps.cipher, handoff).map(({ label, text }) => ({ label, text })) : [];
  await deps.audit.append({ actor, action: 'handoff.read', subject: { kind: 'handoff', id: handoffId }, caseId: handoff.caseId });
  return { handoff: view, track, shared, escalation: nextEscalation(handoff) };
}

/** The handoff, if the actor may read it; otherwise it is not found. */
export async function readableHandoff(
  { models, policies }: Pick<WorkDeps, 'models' | 'policies'>,
  actor: Actor,
  handoffId: string,
): Promise<HandoffRecord> {
  const handoff = await models.Handoff.findById(handoffId).lean();
  if (handoff === null || !policies.can(actor, 'handoff.read', { kind: 'handoff', ...handoff })) throw notFoundProblem();
  return handoff;
}

function nextEscalation({ state, lateness, sentAt, askedAt, answerDueAt }: HandoffRecord): HandoffDetailView['escalation'] {
  const next = LINE[lateness];
  if (next === undefined || answerDueAt === null || !handoffStatesBefore('accepted').includes(state)) return null;
  const from = (askedAt ?? sentAt).getTime();
  return { at: new Date(from + (answerDueAt.getTime() - from) * next.factor), to: next.to };
}
