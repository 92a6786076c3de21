import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../Answer.ts';
import type { ConditionPart } from '../conditions/Condition.ts';
import { ChoiceField } from './ChoiceField.tsx';

type Value = ConditionPart['value'];

/** The value that an answer is compared with: from its list, yes or no, a number, or words. */
export function ValueField({
  answer,
  value,
  readOnly,
  onCommit,
}: {
  answer: Answer | undefined;
  value: Value;
  readOnly: boolean;
  onCommit: (value: Value) => void;
}): ReactElement {
  const { t } = useTranslation();
  const label = t('studioPathway.condition.value');
  const [typed, setTyped] = useState<string | null>(null);
  if (typeof value === 'boolean') {
    const options = (['yes', 'no'] as const).map((each) => ({ value: each, label: t(`studioPathway.condition.${each}`) }));
    return (
      <ChoiceField
        label={label}
        bare
        value={value ? 'yes' : 'no'}
        options={options}
        readOnly={readOnly}
        onChoose={(to) => onCommit(to === 'yes')}
      />
    );
  }
  if (answer?.values !== undefined) {
    return <ChoiceField label={label} bare value={String(value)} options={answer.values} readOnly={readOnly} onChoose={onCommit} />;
  }
  const take = (text: string): void => {
    setTyped(text);
    if (typeof value === 'string') onCommit(text);
    else if (/^-?\d{1,9}(\.\d{1,4})?$/.test(text.trim())) onCommit(Number(text));
  };
  return (
    <label className="field">
      <span className="unseen">{label}</span>
      <input
        className="input"
        inputMode={typeof value === 'number' ? 'decimal' : 'text'}
        readOnly={readOnly}
        maxLength={80}
        value={typed ?? String(value)}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
