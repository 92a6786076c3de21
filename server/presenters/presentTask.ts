import type { SubmissionAccepted, TaskDetail, TaskList, TaskSummary } from '#contract';
import type { DuplicateView, TaskDetailView, TaskListView, TaskView } from '../views/TaskView.ts';

/** One row of an inbox. */
export function presentTask(view: TaskView): TaskSummary {
  const { id, title, stepId, state, role, procedure, officeName, assignee, limit, late, why, handoffId, hasDraft } = view;
  return {
    ...{ id, title, stepId, state, role, procedure, officeName, assignee, limit, late, why, handoffId, hasDraft },
    case: presentFacts(view.case),
    createdAt: view.createdAt.toISOString(),
    dueAt: view.dueAt?.toISOString() ?? null,
  };
}

/** The list with the counts of its tabs. */
export function presentTaskList({ tasks, counts, asOf }: TaskListView): TaskList {
  return { tasks: tasks.map(presentTask), counts, asOf: asOf.toISOString() };
}

/** One task with its form and what is known. */
export function presentTaskDetail(view: TaskDetailView): TaskDetail {
  const { form, answers, draft, submitLabel, notes, may } = view;
  return {
    ...{ form, answers, submitLabel, notes, may },
    task: presentTask(view.task),
    draft: draft === null ? null : { revision: draft.revision, savedAt: draft.savedAt.toISOString(), byMe: draft.byMe },
    duplicates: view.duplicates.map(presentDuplicate),
    earlier: view.earlier.map((group) => ({ ...group, at: group.at.toISOString() })),
  };
}

/** Another case with the same Ghana Card number. */
export function presentDuplicate({ caseId, number, officeName, openedAt }: DuplicateView): TaskDetail['duplicates'][number] {
  return { caseId, number, officeName, openedAt: openedAt.toISOString() };
}

/** What a list may say of the person a case is about. */
export function presentFacts({ id, number, initials, ageBand, sex, risk, withheld }: TaskView['case']): TaskSummary['case'] {
  return { id, number, initials, ageBand, sex, risk, withheld };
}

/** Receipt of a submission. */
export function presentSubmission(done: Omit<SubmissionAccepted, 'engine'>, engine: 'up' | 'down'): SubmissionAccepted {
  return { taskId: done.taskId, caseId: done.caseId, continues: done.continues, engine };
}
