import { Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../Answer.ts';
import { Button } from '../../../look/Button.tsx';
import type { Condition, ConditionPart } from '../conditions/Condition.ts';
import { comparisonsFor, firstPart } from '../conditions/firstPart.ts';
import { COMPARISON_WORDS } from '../conditions/sayCondition.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ValueField } from './ValueField.tsx';

export interface ConditionQuestionsProps {
  condition: Condition;
  answers: readonly Answer[];
  readOnly: boolean;
  onChange: (condition: Condition) => void;
}

/** A condition built of an answer, a comparison and a value; several are joined by "all" or "one". */
export function ConditionQuestions({ condition, answers, readOnly, onChange }: ConditionQuestionsProps): ReactElement {
  const { t } = useTranslation();
  const { join, parts } = condition;
  const setPart = (index: number, part: ConditionPart): void => onChange({ join, parts: parts.with(index, part) });
  const [first] = answers;
  return (
    <div className="pathway-condition">
      {parts.length < 2 ? null : (
        <ChoiceField
          label={t('studioPathway.condition.join')}
          value={join}
          options={(['and', 'or'] as const).map((each) => ({ value: each, label: t(`studioPathway.condition.${each}`) }))}
          readOnly={readOnly}
          onChoose={(chosen) => onChange({ join: chosen === 'or' ? 'or' : 'and', parts })}
        />
      )}
      {parts.map((part, index) => (
        <PartRow
          key={index}
          part={part}
          answers={answers}
          readOnly={readOnly}
          onChange={(changed) => setPart(index, changed)}
          onRemove={parts.length < 2 ? null : () => onChange({ join, parts: parts.toSpliced(index, 1) })}
        />
      ))}
      {readOnly || first === undefined ? null : (
        <Button
          tone="quiet"
          icon={<Plus size={18} aria-hidden="true" />}
          onClick={() => onChange({ join, parts: [...parts, firstPart(first)] })}
        >
          {t('studioPathway.condition.more')}
        </Button>
      )}
    </div>
  );
}

interface PartRowProps {
  part: ConditionPart;
  answers: readonly Answer[];
  readOnly: boolean;
  onChange: (part: ConditionPart) => void;
  onRemove: (() => void) | null;
}

function PartRow({ part, answers, readOnly, onChange, onRemove }: PartRowProps): ReactElement {
  const { t } = useTranslation();
  const answer = answers.find(({ key }) => key === part.answer);
  const choose = (key: string): void => {
    const chosen = answers.find((each) => each.key === key);
    if (chosen !== undefined) onChange(firstPart(chosen));
  };
  return (
    <div className="pathway-part">
      <ChoiceField
        label={t('studioPathway.condition.answer')}
        bare
        value={part.answer}
        options={answers.map(({ key, label }) => ({ value: key, label }))}
        readOnly={readOnly}
        onChoose={choose}
      />
      <ChoiceField
        label={t('studioPathway.condition.comparison')}
        bare
        value={part.comparison}
        options={comparisonsFor(answer?.kind ?? 'text').map((each) => ({ value: each, label: t(COMPARISON_WORDS[each]) }))}
        readOnly={readOnly}
        onChoose={(chosen) =>
          onChange({ ...part, comparison: comparisonsFor('number').find((each) => each === chosen) ?? part.comparison })
        }
      />
      <ValueField answer={answer} value={part.value} readOnly={readOnly} onCommit={(value) => onChange({ ...part, value })} />
      {readOnly || onRemove === null ? null : (
        <button type="button" className="icon-button" aria-label={t('studioPathway.condition.less')} onClick={onRemove}>
          <X size={18} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
