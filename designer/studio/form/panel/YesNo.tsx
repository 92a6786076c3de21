import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OneOf } from '../../../look/OneOf.tsx';

export interface YesNoProps {
  question: string;
  hint?: string | undefined;
  value: boolean;
  disabled?: boolean;
  onChange: (yes: boolean) => void;
}

/** A question of the panel answered with yes or no. */
export function YesNo({ value, onChange, ...rest }: YesNoProps): ReactElement {
  const { t } = useTranslation();
  const options = [
    { value: 'yes', label: t('studioForm.yes') },
    { value: 'no', label: t('studioForm.no') },
  ] as const;
  return <OneOf {...rest} options={options} value={value ? 'yes' : 'no'} onChange={(answer) => onChange(answer === 'yes')} />;
}
