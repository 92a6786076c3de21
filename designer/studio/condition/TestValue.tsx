import type { ConditionTest, ConditionValue } from '#feel';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../look/NumberField.tsx';
import type { AskedQuestion } from './AskedQuestion.ts';
import { labelOf } from './sayCondition.ts';

export interface TestValueProps {
  test: ConditionTest;
  asked: AskedQuestion | undefined;
  known: readonly AskedQuestion[];
  onChange: (value: ConditionValue) => void;
}

/** What the earlier answer is held against: a choice, a number, or (made in expert mode) another answer. */
export function TestValue({ test: { value }, asked, known, onChange }: TestValueProps): ReactElement {
  const { t } = useTranslation();
  const label = t('studioCondition.value');
  if (typeof value === 'number' && asked?.answer === 'number')
    return <NumberField label={label} value={value} onChange={(number) => (number === undefined ? undefined : onChange(number))} />;
  const choices = asked?.choices ?? [];
  const offered = choices.some((choice) => choice.value === value);
  const kept = (): string => {
    if (value === null || value === '') return t('studioCondition.choose');
    return typeof value === 'object' ? t('studioCondition.same', { question: labelOf(value.question, known) }) : String(value);
  };
  return (
    <select
      className="input"
      aria-label={label}
      value={offered && typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    >
      {offered ? null : <option value="">{kept()}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
