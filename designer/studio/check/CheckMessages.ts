import type { Finding } from '#contract';

/** The parts of a draft to check; `turn` comes back with the answer. */
export interface CheckQuestion {
  readonly turn: number;
  /** The procedure that starts cases. */
  readonly root: string;
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

/** What is to be mended, errors first; null when the check could not run. */
export interface CheckAnswer {
  readonly turn: number;
  readonly findings: readonly Finding[] | null;
}
