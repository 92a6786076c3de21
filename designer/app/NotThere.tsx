import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { EmptyState } from '../look/EmptyState.tsx';
import { PageHeader } from '../look/PageHeader.tsx';

/** An address that leads nowhere. */
export function NotThere(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHeader title={t('problem.notFound')} />
      <EmptyState title={t('problem.notFound')} action={<ButtonLink to="/">{t('nav.inbox')}</ButtonLink>}>
        {t('problem.notFoundText')}
      </EmptyState>
    </div>
  );
}
