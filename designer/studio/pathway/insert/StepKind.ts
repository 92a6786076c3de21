/** What can be put into a pathway, in the order in which it is offered. */
export const STEP_KINDS = ['task', 'handoff', 'decision', 'wait', 'approval', 'call', 'outcome'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A step to be put into a flow. */
export interface NewStep {
  kind: StepKind;
  name: string;
  /** Words of the house for what comes with it: names of gateways and flows, words on buttons. */
  words: StepWords;
  /** What it refers to at first; each can be changed afterwards. */
  form: string;
  agency: string;
  service: string;
  procedure: string;
}

/** Words that stand in the drawing from the start. */
export interface StepWords {
  submit: string;
  submitDecision: string;
  yes: string;
  otherwise: string;
  approved: string;
  returned: string;
  meet: string;
  again: string;
}
