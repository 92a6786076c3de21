import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';

/** Two people changed one part: who it was, and the choice; nothing is overwritten before, and nothing is lost after. */
export function ConflictNotice({
  name,
  onMine,
  onTheirs,
}: {
  name: string | null;
  onMine: () => void;
  onTheirs: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Banner
      tone="attention"
      role="alert"
      title={t('studio.conflictTitle', { name: name ?? t('studio.someone') })}
      actions={
        <>
          <Button tone="main" onClick={onMine}>
            {t('studio.conflictMine')}
          </Button>
          <Button onClick={onTheirs}>{t('studio.conflictTheirs')}</Button>
        </>
      }
    >
      <p>{t('studio.conflictText')}</p>
    </Banner>
  );
}
