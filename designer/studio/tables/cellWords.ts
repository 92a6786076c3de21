import { COMPARISONS, type Comparison, type Literal, type UnaryTest } from '#feel';
import type { TFunction } from 'i18next';
import type { Answer } from '../Answer.ts';
import { sayDuration } from '../../time/sayDuration.ts';

export const COMPARE_WORDS = { '=': 'equal', '<': 'less', '<=': 'most', '>': 'more', '>=': 'least' } as const satisfies Record<
  Comparison,
  string
>;
const MOST_SHOWN = 3;

/** What people call a value: the label of the choice, else its own words. */
export function valueLabel(value: string, answer: Answer | undefined): string {
  const known = answer?.values?.find((choice) => choice.value === value)?.label;
  if (known !== undefined) return known;
  const words = value.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Values as words, joined by "or"; long ones are cut. */
export function joinValues(labels: readonly string[], t: TFunction): string {
  const [only = ''] = labels;
  if (labels.length < 2) return only;
  if (labels.length > MOST_SHOWN + 1)
    return t('studioTables.orMore', { first: labels.slice(0, MOST_SHOWN).join(', '), count: labels.length - MOST_SHOWN });
  return t('studioTables.or', { first: labels.slice(0, -1).join(', '), last: labels.at(-1) });
}

/** A cell that asks, in words; `written` is the text itself. */
export function conditionWords(condition: UnaryTest, answer: Answer | undefined, t: TFunction): string {
  switch (condition.kind) {
    case 'any':
      return t('studioTables.any');
    case 'is':
      return condition.value ? t('studioTables.yes') : t('studioTables.no');
    case 'compare': {
      const by = COMPARISONS.find((one) => one === condition.by) ?? '=';
      return `${t(`studioTables.compare.${COMPARE_WORDS[by]}`)} ${condition.number}`;
    }
    case 'between':
      return t('studioTables.said.between', { from: condition.from, to: condition.to });
    case 'written':
      return condition.text;
    default: {
      const values = joinValues(
        condition.values.map((value) => valueLabel(value, answer)),
        t,
      );
      return t(`studioTables.said.${condition.kind}`, { values });
    }
  }
}

/** A cell that gives, in words; `written` is the text itself. */
export function literalWords(literal: Literal, answer: Answer | undefined, t: TFunction): string {
  switch (literal.kind) {
    case 'none':
      return t('studioTables.nothing');
    case 'yesNo':
      return literal.value ? t('studioTables.yes') : t('studioTables.no');
    case 'number':
      return String(literal.value);
    case 'duration':
      return sayDuration(literal.value, t) ?? literal.value;
    case 'text':
      return /^P\d|^PT\d/.test(literal.value) ? (sayDuration(literal.value, t) ?? literal.value) : valueLabel(literal.value, answer);
    default:
      return literal.text;
  }
}
