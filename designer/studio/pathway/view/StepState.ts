/** How far a step is on a case. */
export type StepState = 'done' | 'on' | 'next';
