import type { ConditionTest, ConditionValue } from '#feel';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from '../schema/earlierQuestions.ts';
import { labelOf, nameOf } from '../schema/FormPart.ts';
import type { FormPart } from '../schema/FormPart.ts';
import { partsBelow } from '../schema/partTree.ts';
import { NumberField } from './NumberField.tsx';

export interface TestValueProps {
  test: ConditionTest;
  asked: AskedQuestion | undefined;
  form: FormPart;
  onChange: (value: ConditionValue) => void;
}

/** What the earlier answer is held against: a choice, a number, or (made in expert mode) another answer. */
export function TestValue({ test, asked, form, onChange }: TestValueProps): ReactElement {
  const { t } = useTranslation();
  const { value } = test;
  if (typeof value === 'number' && asked?.answer === 'number')
    return (
      <NumberField
        label={t('studioForm.conditionValue')}
        value={value}
        onChange={(number) => (number === undefined ? undefined : onChange(number))}
      />
    );
  const choices = asked?.choices ?? [];
  const kept = choices.some((choice) => choice.value === value) ? null : sayKept(value, form);
  const name = kept === null && typeof value === 'string' ? value : '';
  return (
    <select className="input" aria-label={t('studioForm.conditionValue')} value={name} onChange={(event) => onChange(event.target.value)}>
      {kept === null ? null : (
        <option value="">
          {kept.question
            ? t('studioForm.conditionSame', { question: kept.words })
            : kept.words === ''
              ? t('studioForm.conditionChoose')
              : kept.words}
        </option>
      )}
      {choices.map((choice) => (
        <option key={String(choice.value)} value={String(choice.value)}>
          {choice.label ?? String(choice.value)}
        </option>
      ))}
    </select>
  );
}

function sayKept(value: ConditionValue | null, form: FormPart): { words: string; question: boolean } {
  if (typeof value !== 'object' || value === null) return { words: value === null ? '' : String(value), question: false };
  const part = partsBelow(form).find((each) => nameOf(each) === value.question);
  return { words: part === undefined ? value.question : labelOf(part), question: true };
}
