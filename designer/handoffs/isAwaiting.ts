import type { HandoffState, HandoffSummary } from '#contract';

const AWAITING: readonly HandoffState[] = ['sent', 'delivered', 'seen'];

/** Whether the receiving office owes an answer; on the waiting list it does again once it was asked again. */
export const isAwaiting = ({ state, answerDueAt }: Pick<HandoffSummary, 'state' | 'answerDueAt'>): boolean =>
  AWAITING.includes(state) || (state === 'waitlisted' && answerDueAt !== null);
