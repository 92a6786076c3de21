import type { HandoffState } from '#contract';

const AWAITING: readonly HandoffState[] = ['sent', 'delivered', 'seen'];

/** Whether the receiving office still owes an answer. */
export const isAwaiting = (state: HandoffState): boolean => AWAITING.includes(state);
