import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface ChoiceFieldProps {
  label: string;
  /** True when the words stand elsewhere already: the label is for screen readers. */
  bare?: boolean;
  value: string;
  options: readonly { value: string; label: string }[];
  readOnly?: boolean;
  onChoose: (value: string) => void;
}

/** A question with a list of answers; what is chosen but no longer there is shown as such. */
export function ChoiceField({ label, bare = false, value, options, readOnly = false, onChoose }: ChoiceFieldProps): ReactElement {
  const { t } = useTranslation();
  const gone = value !== '' && !options.some((option) => option.value === value);
  return (
    <label className="field">
      <span className={bare ? 'unseen' : 'field-label'}>{label}</span>
      <select className="input" value={value} disabled={readOnly} onChange={(event) => onChoose(event.target.value)}>
        {value === '' ? <option value="">{t('studioPathway.ask.choose')}</option> : null}
        {gone ? <option value={value}>{`${value} (${t('studioPathway.ask.gone')})`}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
