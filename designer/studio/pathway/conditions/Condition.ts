/** How an answer is compared. */
export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One answer, compared with one value. */
export interface ConditionPart {
  answer: string;
  comparison: Comparison;
  value: string | number | boolean;
}

/** A condition in its plain shape: all of its parts hold, or any of them. */
export interface Condition {
  join: 'and' | 'or';
  parts: readonly ConditionPart[];
}
