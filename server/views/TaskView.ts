import type { RoleName } from '#contract';
import type { TaskState } from '../models/Task.ts';
import type { CaseFacts } from './CaseFacts.ts';

/** A row of an inbox, names joined, nothing personal but initials. */
export interface TaskView {
  id: string;
  title: string;
  stepId: string;
  state: TaskState;
  role: RoleName;
  case: CaseFacts;
  procedure: string;
  officeName: string;
  assignee: { id: string; name: string } | null;
  createdAt: Date;
  dueAt: Date | null;
  limit: { duration: string; toBeConfirmed: boolean } | null;
  late: boolean;
  why: string;
  handoffId: string | null;
  hasDraft: boolean;
}

/** Which list: what is mine, what waits in the office, what is late among both. */
export type TaskListName = 'me' | 'office' | 'late';

/** Rows of one list with the counts of all three. */
export interface TaskListView {
  tasks: TaskView[];
  counts: { me: number; office: number; late: number };
  asOf: Date;
}

/** A case with the same Ghana Card number. */
export interface DuplicateView {
  caseId: string;
  number: string;
  officeName: string;
  openedAt: Date;
}

/** Everything the page of one task needs. */
export interface TaskDetailView {
  task: TaskView;
  form: { id: string; title: string; schema: Record<string, unknown> };
  answers: Record<string, unknown>;
  draft: { revision: number; savedAt: Date; byMe: boolean } | null;
  submitLabel: string;
  notes: { label: string; text: string }[];
  duplicates: DuplicateView[];
  earlier: { formId: string; title: string; at: Date; answers: { label: string; text: string }[] }[];
  may: { claim: boolean; release: boolean; assign: boolean; submit: boolean };
}
