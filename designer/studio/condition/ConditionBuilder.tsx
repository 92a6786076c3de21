import type { Condition, ConditionTest } from '#feel';
import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import { OneOf } from '../../look/OneOf.tsx';
import type { AskedQuestion } from './AskedQuestion.ts';
import { startTest } from './startCondition.ts';
import { TestRow } from './TestRow.tsx';
import './condition.css';

export interface ConditionBuilderProps {
  /** Null when it says more than plain words can. */
  condition: Condition | null;
  /** Questions that can be asked about here; the last one is offered first. */
  questions: readonly AskedQuestion[];
  /** Every question that a condition can name, wherever it stands. */
  known: readonly AskedQuestion[];
  onChange: (condition: Condition) => void;
}

/** Builds a condition out of earlier answers, one line a test. */
export function ConditionBuilder({ condition, questions, known, onChange }: ConditionBuilderProps): ReactElement {
  const { t } = useTranslation();
  if (condition === null) return <p className="small condition-expert">{t('studioCondition.expert')}</p>;
  const { join, tests } = condition;
  const asks = (question: AskedQuestion): boolean => tests.some(({ key }) => key === question.key);
  const elsewhere = known.filter((each) => each.tests.length > 0 && asks(each) && !questions.some(({ key }) => key === each.key));
  const set = (next: readonly ConditionTest[]): void => onChange({ join: next.length === 1 ? 'all' : join, tests: next });
  const free = questions.findLast((question) => !asks(question)) ?? questions.at(-1);
  return (
    <div className="condition">
      {tests.length > 1 ? (
        <OneOf
          question={t('studioCondition.join')}
          options={[
            { value: 'all', label: t('studioCondition.all') },
            { value: 'any', label: t('studioCondition.any') },
          ]}
          value={join}
          onChange={(next) => onChange({ join: next, tests })}
        />
      ) : null}
      <ul className="condition-tests">
        {tests.map((test, index) => (
          <TestRow
            key={index}
            test={test}
            questions={[...questions, ...elsewhere]}
            known={known}
            onChange={(changed) => set(tests.with(index, changed))}
            onRemove={tests.length === 1 ? null : () => set(tests.toSpliced(index, 1))}
          />
        ))}
      </ul>
      {free === undefined ? null : (
        <Button tone="quiet" icon={<Plus size={18} aria-hidden="true" />} onClick={() => set([...tests, startTest(free)])}>
          {t('studioCondition.add')}
        </Button>
      )}
    </div>
  );
}
