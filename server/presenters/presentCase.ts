import type { CaseDetail, CaseList, CasePathways, CaseSummary } from '#contract';
import type { CaseDetailView, CaseListView, CasePathwayView, CaseView } from '../views/CaseView.ts';
import { presentHandoff } from './presentHandoff.ts';
import { presentDuplicate, presentFacts, presentTask } from './presentTask.ts';

/** One row of a case list. */
function presentCase(view: CaseView): CaseSummary {
  const { state, pathway, officeName, openTasks, late } = view;
  return { ...presentFacts(view), state, pathway, officeName, openTasks, late, openedAt: view.openedAt.toISOString() };
}

/** The list with its age. */
export function presentCaseList({ cases, asOf }: CaseListView): CaseList {
  return { cases: cases.map(presentCase), asOf: asOf.toISOString() };
}

/** The whole page of a case. */
export function presentCaseDetail(view: CaseDetailView): CaseDetail {
  const { name, owner, consent, outcome, release } = view;
  return {
    ...{ name, owner, consent, release },
    case: presentCase(view.case),
    outcome: outcome === null ? null : { reason: outcome.reason, at: outcome.at.toISOString() },
    duplicates: view.duplicates.map(presentDuplicate),
    tasks: view.tasks.map(presentTask),
    handoffs: view.handoffs.map(presentHandoff),
    timeline: view.timeline.map(({ at, kind, text, by, comment }) => ({ at: at.toISOString(), kind, text, by, comment })),
    answers: view.answers.map((group) => ({ ...group, at: group.at.toISOString() })),
  };
}

/** The drawings of a case's procedures. */
export function presentCasePathways(views: readonly CasePathwayView[]): CasePathways {
  return {
    pathways: views.map(({ procedure, name, number, text, parts }) => ({
      ...{ procedure, name, number, text },
      parts: parts.map((part) => ({ ...part, now: [...part.now] })),
    })),
  };
}
