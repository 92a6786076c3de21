import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';

/** Leads to another part of which there are two versions, so that the choice is not overlooked. */
export function OtherConflict({ title, onShow }: { title: string; onShow: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Banner
      tone="attention"
      title={t('studio.conflictElsewhere', { title })}
      role="alert"
      actions={<Button onClick={onShow}>{t('studio.conflictShow')}</Button>}
    />
  );
}
