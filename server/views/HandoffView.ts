import type { HandoffState } from '../models/Handoff.ts';
import type { CaseFacts } from './CaseFacts.ts';

/** A row of a list of handoffs, seen from the asking person's side. */
export interface HandoffView {
  id: string;
  direction: 'in' | 'out';
  state: HandoffState;
  lateness: number;
  case: CaseFacts;
  from: { officeName: string };
  to: { officeName: string; agency: string };
  service: string;
  sentAt: Date;
  answerDueAt: Date | null;
  words: string | null;
  taskId: string | null;
}

export interface HandoffListView {
  handoffs: HandoffView[];
  counts: { in: number; out: number };
  asOf: Date;
}

export interface HandoffDetailView {
  handoff: HandoffView;
  track: { state: HandoffState; at: Date; by: string | null; words: string | null }[];
  shared: { label: string; text: string }[];
  escalation: { at: Date; to: string } | null;
}
