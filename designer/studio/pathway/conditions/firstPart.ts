import type { Answer } from '../../Answer.ts';
import { COMPARISONS } from './Condition.ts';
import type { Comparison, ConditionPart } from './Condition.ts';

/** The comparison that a newly chosen answer begins with. */
export function firstPart({ key, kind, values }: Answer): ConditionPart {
  if (kind === 'yes-no') return { answer: key, comparison: '=', value: true };
  if (kind === 'number') return { answer: key, comparison: '>=', value: 1 };
  return { answer: key, comparison: '=', value: values?.[0]?.value ?? '' };
}

/** How an answer of this kind can be compared. */
export const comparisonsFor = (kind: Answer['kind']): readonly Comparison[] => (kind === 'number' ? COMPARISONS : ['=', '!=']);

/** Whether a comparison fits the answer it names, so that it can be asked about in plain words. */
export function fits({ comparison, value }: ConditionPart, { kind }: Answer): boolean {
  const type = kind === 'yes-no' ? 'boolean' : kind === 'number' ? 'number' : 'string';
  return typeof value === type && comparisonsFor(kind).includes(comparison);
}
