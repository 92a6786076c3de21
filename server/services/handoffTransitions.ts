import type { HandoffState } from '../models/Handoff.ts';

/** What may happen to a handoff, and in which states. Being late and being rerouted are no states of it. */
export const HANDOFF_TRANSITIONS = {
  delivered: { sent: 'delivered' },
  seen: { sent: 'seen', delivered: 'seen' },
  accepted: { sent: 'accepted', delivered: 'accepted', seen: 'accepted', waitlisted: 'accepted' },
  waitlisted: { sent: 'waitlisted', delivered: 'waitlisted', seen: 'waitlisted', waitlisted: 'waitlisted' },
  declined: { sent: 'declined', delivered: 'declined', seen: 'declined', waitlisted: 'declined' },
  revoked: { sent: 'revoked', delivered: 'revoked', seen: 'revoked', accepted: 'revoked', waitlisted: 'revoked' },
  done: { accepted: 'done' },
} as const satisfies Record<string, Partial<Record<HandoffState, HandoffState>>>;

export type HandoffEvent = keyof typeof HANDOFF_TRANSITIONS;

/** State after the event, or null when the event is not lawful in that state. */
export function handoffAfter(state: HandoffState, event: HandoffEvent): HandoffState | null {
  const row: Partial<Record<HandoffState, HandoffState>> = HANDOFF_TRANSITIONS[event];
  return row[state] ?? null;
}

/** States in which the event is lawful: the guard of an update. */
export function handoffStatesBefore(event: HandoffEvent): HandoffState[] {
  return Object.keys(HANDOFF_TRANSITIONS[event]) as HandoffState[];
}
