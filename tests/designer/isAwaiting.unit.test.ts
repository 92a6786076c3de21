import { describe, expect, it } from '@jest/globals';
import { isAwaiting } from '../../designer/handoffs/isAwaiting.ts';

describe('whether a handoff waits for an answer', () => {
  it.each([
    { state: 'seen', answerDueAt: null, awaiting: true },
    { state: 'accepted', answerDueAt: '2026-03-01T10:00:00.000Z', awaiting: false },
    { state: 'waitlisted', answerDueAt: null, awaiting: false },
    { state: 'waitlisted', answerDueAt: '2026-03-01T10:00:00.000Z', awaiting: true },
  ] as const)('should be $awaiting for $state, due $answerDueAt', ({ awaiting, ...handoff }) => {
    expect(isAwaiting(handoff)).toBe(awaiting);
  });
});
