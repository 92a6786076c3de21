import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';

/** Two versions of one draft: the person chooses, nothing is overwritten before. */
export function ConflictBanner({ onMine, onTheirs }: { onMine: () => void; onTheirs: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Banner
      tone="attention"
      title={t('task.conflictTitle')}
      role="alert"
      actions={
        <>
          <Button tone="main" onClick={onMine}>
            {t('task.conflictMine')}
          </Button>
          <Button onClick={onTheirs}>{t('task.conflictTheirs')}</Button>
        </>
      }
    >
      <p>{t('task.conflictText')}</p>
    </Banner>
  );
}
