import { needsValue, type ConditionTest, type TestWord } from '#feel';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { startTest, testWith } from '../conditions/startCondition.ts';
import { sayTick } from '../sayCondition.ts';
import type { AskedQuestion } from '../schema/earlierQuestions.ts';
import type { FormPart } from '../schema/FormPart.ts';
import { TestValue } from './TestValue.tsx';

export interface TestRowProps {
  test: ConditionTest;
  questions: readonly AskedQuestion[];
  form: FormPart;
  onChange: (test: ConditionTest) => void;
  onRemove: (() => void) | null;
}

/** One test: which question, how its answer is, and what it is held against. */
export function TestRow({ test, questions, form, onChange, onRemove }: TestRowProps): ReactElement {
  const { t } = useTranslation();
  const asked = questions.find(({ key }) => key === test.key);
  const words = asked === undefined || asked.tests.includes(test.is) ? (asked?.tests ?? [test.is]) : [...asked.tests, test.is];
  const tick = typeof test.value === 'boolean' ? test.value : null;
  const pick = (key: string): void => {
    const next = questions.find((each) => each.key === key);
    if (next !== undefined) onChange(startTest(next));
  };
  return (
    <li className="condition-test">
      <select
        className="input"
        aria-label={t('studioForm.conditionQuestion')}
        value={test.key}
        onChange={(event) => pick(event.target.value)}
      >
        {asked === undefined ? <option value={test.key}>{t('studioForm.conditionGone', { name: test.key })}</option> : null}
        {questions.map(({ key, label }) => (
          <option key={key} value={key}>
            {label === '' ? t('studioForm.noWords') : label}
          </option>
        ))}
      </select>
      <div className="condition-how">
        <select
          className="input"
          aria-label={t('studioForm.conditionTest')}
          value={test.is}
          disabled={asked === undefined}
          onChange={(event) => (asked === undefined ? undefined : onChange(testWith(asked, event.target.value as TestWord, test.value)))}
        >
          {words.map((word) => (
            <option key={word} value={word}>
              {tick === null ? t(`studioForm.test.${word}`) : sayTick(word, tick, t)}
            </option>
          ))}
        </select>
        {onRemove === null ? null : (
          <button type="button" className="icon-button" aria-label={t('studioForm.conditionRemove')} onClick={onRemove}>
            <X size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      {needsValue(test.is) && tick === null ? (
        <TestValue test={test} asked={asked} form={form} onChange={(value) => onChange({ ...test, value })} />
      ) : null}
    </li>
  );
}
