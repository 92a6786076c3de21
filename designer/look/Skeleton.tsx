import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Grey lines in the shape of what comes; shown only after 400 ms by its style. */
export function Skeleton({ rows = 4 }: { rows?: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t('app.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton-row" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
