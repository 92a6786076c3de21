import type { TaskState } from '../models/Task.ts';

/** What may happen to a task, and in which states. An event that is not listed for a state does not happen. */
export const TASK_TRANSITIONS = {
  claimed: { open: 'claimed' },
  released: { claimed: 'open' },
  assigned: { open: 'claimed', claimed: 'claimed' },
  draftSaved: { open: 'claimed', claimed: 'claimed' },
  submitted: { open: 'completing', claimed: 'completing' },
  confirmed: { completing: 'completed' },
  withdrawn: { open: 'withdrawn', claimed: 'withdrawn', completing: 'withdrawn' },
  escalated: { open: 'open', claimed: 'claimed' },
} as const satisfies Record<string, Partial<Record<TaskState, TaskState>>>;

export type TaskEvent = keyof typeof TASK_TRANSITIONS;

/** State after the event, or null when the event is not lawful in that state. */
export function taskAfter(state: TaskState, event: TaskEvent): TaskState | null {
  const row: Partial<Record<TaskState, TaskState>> = TASK_TRANSITIONS[event];
  return row[state] ?? null;
}

/** States in which the event is lawful: the guard of an update. */
export function statesBefore(event: TaskEvent): TaskState[] {
  return Object.keys(TASK_TRANSITIONS[event]) as TaskState[];
}
