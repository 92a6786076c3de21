import { AgencyCode, type HandoffDetail, type HandoffList, type HandoffSummary } from '#contract';
import type { HandoffDetailView, HandoffListView, HandoffView } from '../views/HandoffView.ts';
import { presentFacts } from './presentTask.ts';

/** A handoff as both sides' lists show it. */
export function presentHandoff(view: HandoffView): HandoffSummary {
  const { id, direction, state, lateness, service, words, taskId } = view;
  return {
    ...{ id, direction, state, lateness, service, words, taskId },
    case: presentFacts(view.case),
    from: { officeName: view.from.officeName },
    to: { officeName: view.to.officeName, agency: AgencyCode.parse(view.to.agency) },
    sentAt: view.sentAt.toISOString(),
    answerDueAt: view.answerDueAt?.toISOString() ?? null,
  };
}

/** One direction's list with the counts of both. */
export function presentHandoffList({ handoffs, counts, asOf }: HandoffListView): HandoffList {
  return { handoffs: handoffs.map(presentHandoff), counts, asOf: asOf.toISOString() };
}

/** The track, what was shared and who is told next. */
export function presentHandoffDetail({ handoff, track, shared, escalation }: HandoffDetailView): HandoffDetail {
  return {
    handoff: presentHandoff(handoff),
    track: track.map(({ state, at, by, words }) => ({ state, at: at.toISOString(), by, words })),
    shared: shared.map(({ label, text }) => ({ label, text })),
    escalation: escalation === null ? null : { at: escalation.at.toISOString(), to: escalation.to },
  };
}
