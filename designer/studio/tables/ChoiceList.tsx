import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import type { Answer } from '../Answer.ts';
import { valueLabel } from './cellWords.ts';

export interface ChoiceListProps {
  choices: readonly string[];
  ticked: readonly string[];
  answer: Answer | undefined;
  onChange: (ticked: readonly string[]) => void;
}

/** Lists longer than this can be searched. */
const MANY = 8;

/** Choices to tick; where the form names none, one can be added by hand. */
export function ChoiceList({ choices, ticked, answer, onChange }: ChoiceListProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [find, setFind] = useState('');
  const [other, setOther] = useState('');
  const all = [...new Set([...choices, ...ticked])];
  const shown = all.filter((value) => valueLabel(value, answer).toLowerCase().includes(find.trim().toLowerCase()));
  const toggle = (value: string): void => onChange(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  return (
    <fieldset className="choice">
      <legend>{t('studioTables.choices')}</legend>
      {all.length > MANY ? (
        <input
          className="input"
          type="search"
          aria-label={t('studioTables.findChoice')}
          placeholder={t('studioTables.findChoice')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      ) : null}
      <div className="tables-choices">
        {shown.map((value) => (
          <label key={value} className="tick">
            <input type="checkbox" checked={ticked.includes(value)} onChange={() => toggle(value)} />
            <span>{valueLabel(value, answer)}</span>
          </label>
        ))}
      </div>
      {answer?.values === undefined ? (
        <div className="tables-add">
          <label className="unseen" htmlFor={id}>
            {t('studioTables.otherChoice')}
          </label>
          <input
            id={id}
            className="input"
            placeholder={t('studioTables.otherChoice')}
            value={other}
            onChange={(event) => setOther(event.target.value)}
          />
          <Button
            disabled={other.trim() === ''}
            onClick={() => {
              onChange([...new Set([...ticked, other.trim()])]);
              setOther('');
            }}
          >
            {t('studioTables.addChoice')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
