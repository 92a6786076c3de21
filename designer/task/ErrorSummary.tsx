import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../look/Banner.tsx';
import type { FieldError } from './form/FieldError.ts';

export interface ErrorSummaryProps {
  errors: readonly FieldError[];
  /** The question a field stands for. */
  labelOf: (field: string) => string;
  onGo: (field: string) => void;
}

/** What is to be mended, each a way to the question. */
export function ErrorSummary({ errors, labelOf, onGo }: ErrorSummaryProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="alert">
      {errors.length === 0 ? null : (
        <Banner tone="danger" title={t('task.mend', { count: errors.length })}>
          <ul className="mend-list">
            {errors.slice(0, 6).map((error) => (
              <li key={`${error.field}${error.code}`}>
                <button type="button" className="link-button" onClick={() => onGo(error.field)}>
                  {labelOf(error.field) === ''
                    ? error.message
                    : t('task.mendLine', { question: labelOf(error.field), message: error.message })}
                </button>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
