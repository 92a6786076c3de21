import type { TFunction } from 'i18next';
import type { Answer } from '../../Answer.ts';
import type { Comparison, Condition, ConditionPart } from './Condition.ts';

/** The words for each comparison. */
export const COMPARISON_WORDS = {
  '=': 'studioPathway.condition.is',
  '!=': 'studioPathway.condition.isNot',
  '<': 'studioPathway.condition.below',
  '<=': 'studioPathway.condition.atMost',
  '>': 'studioPathway.condition.above',
  '>=': 'studioPathway.condition.atLeast',
} as const satisfies Readonly<Record<Comparison, string>>;

/** A condition as a sentence would say it: "Safety category is Safe". */
export function sayCondition({ join, parts }: Condition, answers: readonly Answer[], t: TFunction): string {
  const joint = t(join === 'and' ? 'studioPathway.condition.joinAnd' : 'studioPathway.condition.joinOr');
  return parts.map((part) => sayPart(part, answers, t)).join(joint);
}

function sayPart({ answer, comparison, value }: ConditionPart, answers: readonly Answer[], t: TFunction): string {
  const found = answers.find(({ key }) => key === answer);
  return t('studioPathway.condition.said', {
    answer: found?.label ?? answer,
    comparison: t(COMPARISON_WORDS[comparison]),
    value: sayValue(value, found, t),
  });
}

function sayValue(value: ConditionPart['value'], answer: Answer | undefined, t: TFunction): string {
  if (typeof value === 'boolean') return t(value ? 'studioPathway.condition.yes' : 'studioPathway.condition.no');
  return answer?.values?.find((each) => each.value === value)?.label ?? String(value);
}
