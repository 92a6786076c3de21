import { describe, expect, it } from '@jest/globals';
import { HANDOFF_STATES } from '../../../server/models/Handoff.ts';
import { TASK_STATES } from '../../../server/models/Task.ts';
import { HANDOFF_TRANSITIONS, handoffAfter, type HandoffEvent } from '../../../server/services/handoffTransitions.ts';
import { TASK_TRANSITIONS, taskAfter, type TaskEvent } from '../../../server/services/taskTransitions.ts';

const table = <S extends string, E extends string>(events: E[], states: readonly S[], after: (state: S, event: E) => S | null): string[] =>
  events.flatMap((event) =>
    states.flatMap((state) => {
      const to = after(state, event);
      return to === null ? [] : [`${event}: ${state} -> ${to}`];
    }),
  );

describe('states of tasks and handoffs', () => {
  it('should move a task along these ways and no others', () => {
    const ways = table(Object.keys(TASK_TRANSITIONS) as TaskEvent[], TASK_STATES, taskAfter);

    expect(ways).toEqual([
      'claimed: open -> claimed',
      'released: claimed -> open',
      'assigned: open -> claimed',
      'assigned: claimed -> claimed',
      'draftSaved: open -> claimed',
      'draftSaved: claimed -> claimed',
      'submitted: open -> completing',
      'submitted: claimed -> completing',
      'confirmed: completing -> completed',
      'withdrawn: open -> withdrawn',
      'withdrawn: claimed -> withdrawn',
      'withdrawn: completing -> withdrawn',
      'escalated: open -> open',
      'escalated: claimed -> claimed',
    ]);
  });

  it('should move a handoff along these ways and no others', () => {
    const ways = table(Object.keys(HANDOFF_TRANSITIONS) as HandoffEvent[], HANDOFF_STATES, handoffAfter);

    expect(ways).toEqual([
      'delivered: sent -> delivered',
      'seen: sent -> seen',
      'seen: delivered -> seen',
      'accepted: sent -> accepted',
      'accepted: delivered -> accepted',
      'accepted: seen -> accepted',
      'accepted: waitlisted -> accepted',
      'waitlisted: sent -> waitlisted',
      'waitlisted: delivered -> waitlisted',
      'waitlisted: seen -> waitlisted',
      'waitlisted: waitlisted -> waitlisted',
      'declined: sent -> declined',
      'declined: delivered -> declined',
      'declined: seen -> declined',
      'declined: waitlisted -> declined',
      'revoked: sent -> revoked',
      'revoked: delivered -> revoked',
      'revoked: seen -> revoked',
      'revoked: accepted -> revoked',
      'revoked: waitlisted -> revoked',
      'done: accepted -> done',
    ]);
  });

  it.each(['completed', 'withdrawn'] as const)('should let nothing happen to a %s task', (state) => {
    const events = Object.keys(TASK_TRANSITIONS) as TaskEvent[];

    expect(events.map((event) => taskAfter(state, event))).toEqual(events.map(() => null));
  });
});
