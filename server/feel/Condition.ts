/** What an earlier answer is held against; a question stands for its own answer. */
export type ConditionValue = string | number | boolean | { readonly question: string };

/** The ways to ask an earlier answer. Text and lists count as empty in their own way, so they have their own words in FEEL. */
export const TEST_WORDS = [
  'is',
  'isNot',
  'isNotOrEmpty',
  'more',
  'less',
  'atLeast',
  'atMost',
  'includes',
  'excludes',
  'answered',
  'answeredText',
  'answeredList',
  'empty',
  'emptyText',
  'emptyList',
] as const;
export type TestWord = (typeof TEST_WORDS)[number];

/** One question put to an earlier answer. */
export interface ConditionTest {
  readonly key: string;
  readonly is: TestWord;
  /** Null where the test needs no value (`answered`, `empty`). */
  readonly value: ConditionValue | null;
}

/** A condition that can be shown without FEEL: all or any of a few tests; a single test always says `all`. */
export interface Condition {
  readonly join: 'all' | 'any';
  readonly tests: readonly ConditionTest[];
}

/** Whether the test compares with a value. */
export function needsValue(word: TestWord): boolean {
  return !word.startsWith('answered') && !word.startsWith('empty');
}
