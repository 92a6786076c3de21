import type { Actor } from '../policies/actor.ts';
import type { TaskDetailView, TaskListName, TaskListView } from '../views/TaskView.ts';

/**
 * The inbox and its work. Throws problems: not found (or not hers to see), `task-taken`, `task-not-open`, `draft-changed` (409),
 * answers that the form refuses (422 with a message a field).
 */
export interface TaskService {
  list(actor: Actor, filter: { view: TaskListName; caseId?: string }): Promise<TaskListView>;
  get(actor: Actor, taskId: string): Promise<TaskDetailView>;
  claim(actor: Actor, taskId: string): Promise<void>;
  /** Gives the task back to the office's queue; its draft stays with it. */
  release(actor: Actor, taskId: string): Promise<void>;
  assign(actor: Actor, taskId: string, personId: string): Promise<void>;
  /** `revision` is the one last seen (0: none). Claims an open task for the writer. */
  saveDraft(
    actor: Actor,
    taskId: string,
    draft: { answers: Record<string, unknown>; revision: number },
  ): Promise<{ revision: number; savedAt: Date }>;
  /** Keeps the answers and queues the rest; the same `submissionId` again is the same submission. `continues`: the next step is hers too. */
  submit(
    actor: Actor,
    taskId: string,
    submission: { submissionId: string; answers: Record<string, unknown> },
  ): Promise<{ taskId: string; caseId: string; continues: boolean }>;
}
