import type { Condition, ConditionTest } from '#feel';
import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { startTest } from '../conditions/startCondition.ts';
import { askedOf } from '../schema/earlierQuestions.ts';
import type { AskedQuestion } from '../schema/earlierQuestions.ts';
import { nameOf } from '../schema/FormPart.ts';
import type { FormPart } from '../schema/FormPart.ts';
import { partsBelow } from '../schema/partTree.ts';
import { OneOf } from './OneOf.tsx';
import { TestRow } from './TestRow.tsx';

export interface ConditionBuilderProps {
  /** Null when it says more than plain words can. */
  condition: Condition | null;
  questions: readonly AskedQuestion[];
  form: FormPart;
  onChange: (condition: Condition) => void;
}

/** Questions to choose from, with those that the condition already asks about, wherever they stand. */
function offered(questions: readonly AskedQuestion[], condition: Condition, form: FormPart): readonly AskedQuestion[] {
  const parts = partsBelow(form);
  const more = condition.tests.flatMap(({ key }) => {
    const part = questions.some((each) => each.key === key) ? undefined : parts.find((each) => nameOf(each) === key);
    return part === undefined ? [] : (askedOf(part) ?? []);
  });
  return [...questions, ...more];
}

/** Builds a condition out of earlier answers, one line a test. */
export function ConditionBuilder({ condition, questions, form, onChange }: ConditionBuilderProps): ReactElement {
  const { t } = useTranslation();
  if (condition === null) return <p className="small condition-expert">{t('studioForm.conditionExpert')}</p>;
  const { join, tests } = condition;
  const all = offered(questions, condition, form);
  const set = (next: readonly ConditionTest[]): void => onChange({ join: next.length === 1 ? 'all' : join, tests: next });
  const free = [...questions].reverse().find(({ key }) => !tests.some((test) => test.key === key)) ?? questions.at(-1);
  return (
    <div className="condition">
      {tests.length > 1 ? (
        <OneOf
          question={t('studioForm.conditionJoin')}
          options={[
            { value: 'all', label: t('studioForm.conditionAll') },
            { value: 'any', label: t('studioForm.conditionAny') },
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
            questions={all}
            form={form}
            onChange={(changed) => set(tests.map((each, at) => (at === index ? changed : each)))}
            onRemove={tests.length === 1 ? null : () => set(tests.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      {free === undefined ? null : (
        <Button tone="quiet" icon={<Plus size={18} aria-hidden="true" />} onClick={() => set([...tests, startTest(free)])}>
          {t('studioForm.conditionAdd')}
        </Button>
      )}
    </div>
  );
}
