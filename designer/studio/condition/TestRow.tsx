import { needsValue, type ConditionTest, type TestWord } from '#feel';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from './AskedQuestion.ts';
import { sayTick } from './sayCondition.ts';
import { startTest, testWith } from './startCondition.ts';
import { TestValue } from './TestValue.tsx';

export interface TestRowProps {
  test: ConditionTest;
  questions: readonly AskedQuestion[];
  known: readonly AskedQuestion[];
  onChange: (test: ConditionTest) => void;
  onRemove: (() => void) | null;
}

/** One test: which question, how its answer is, and what it is held against. */
export function TestRow({ test, questions, known, onChange, onRemove }: TestRowProps): ReactElement {
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
      <select className="input" aria-label={t('studioCondition.question')} value={test.key} onChange={(event) => pick(event.target.value)}>
        {asked === undefined ? <option value={test.key}>{t('studioCondition.gone')}</option> : null}
        {questions.map(({ key, label }) => (
          <option key={key} value={key}>
            {label === '' ? t('studioCondition.noWords') : label}
          </option>
        ))}
      </select>
      <div className="condition-how">
        <select
          className="input"
          aria-label={t('studioCondition.how')}
          value={test.is}
          disabled={asked === undefined}
          onChange={(event) => (asked === undefined ? undefined : onChange(testWith(asked, event.target.value as TestWord, test.value)))}
        >
          {words.map((word) => (
            <option key={word} value={word}>
              {tick === null ? t(`studioCondition.word.${word}`) : sayTick(word, tick, t)}
            </option>
          ))}
        </select>
        {onRemove === null ? null : (
          <button type="button" className="icon-button" aria-label={t('studioCondition.remove')} onClick={onRemove}>
            <X size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      {needsValue(test.is) && tick === null ? (
        <TestValue test={test} asked={asked} known={known} onChange={(value) => onChange({ ...test, value })} />
      ) : null}
    </li>
  );
}
