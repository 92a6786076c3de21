import type { CaseState, Consent } from '../models/Case.ts';
import type { CaseFacts } from './CaseFacts.ts';
import type { PartProgress } from '../progress/pathwayProgress.ts';
import type { HandoffView } from './HandoffView.ts';
import type { DuplicateView, TaskView } from './TaskView.ts';

/** A row of a case list. */
export interface CaseView extends CaseFacts {
  state: CaseState;
  pathway: { id: string; name: string } | null;
  officeName: string;
  openedAt: Date;
  openTasks: number;
  late: boolean;
}

export interface CaseListView {
  cases: CaseView[];
  asOf: Date;
}

export interface CaseDetailView {
  case: CaseView;
  name: string | null;
  owner: { id: string; name: string } | null;
  consent: Consent;
  outcome: { reason: string; at: Date } | null;
  duplicates: DuplicateView[];
  release: { procedure: string; number: number } | null;
  tasks: TaskView[];
  handoffs: HandoffView[];
  timeline: { at: Date; kind: string; text: string; by: string | null; comment: string | null }[];
  answers: {
    formId: string;
    title: string;
    step: string;
    at: Date;
    by: string | null;
    answers: { key: string; label: string; text: string; personal: boolean }[];
  }[];
}

/** One procedure of a case as it is drawn, with how far the case is in it; `text` is null where the drawing was not kept. */
export interface CasePathwayView {
  procedure: string;
  name: string;
  number: number;
  text: string | null;
  parts: readonly PartProgress[];
}
