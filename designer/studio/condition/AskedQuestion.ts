import type { TestWord } from '#feel';

/** A question that a condition may ask about. */
export interface AskedQuestion {
  readonly key: string;
  readonly label: string;
  /** What the answer is held against: one of the choices, a number, a tick, or nothing but whether it is there. */
  readonly answer: 'choice' | 'number' | 'tick' | 'presence';
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** How its answer can be asked about; none where it can only be named. */
  readonly tests: readonly TestWord[];
}

/** How the answer to a question of this kind can be asked about; lists and texts count as empty in their own way. */
export const TESTS = {
  tick: ['is', 'isNotOrEmpty'],
  number: ['is', 'more', 'less', 'atLeast', 'atMost', 'answered', 'empty'],
  choice: ['is', 'isNot', 'answered', 'empty'],
  choices: ['includes', 'excludes', 'answeredList', 'emptyList'],
  text: ['answeredText', 'emptyText'],
  date: ['answered', 'empty'],
} as const satisfies Readonly<Record<string, readonly TestWord[]>>;
