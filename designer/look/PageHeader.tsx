import { ArrowLeft } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../app/usePageTitle.ts';

/** The page's name, the way back and what belongs beside it. Also names the browser's tab. */
export function PageHeader({
  title,
  back,
  children,
  below,
}: {
  title: string;
  back?: string;
  children?: ReactNode;
  below?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <header className="page-head">
      <div className="page-head-line">
        {back === undefined ? null : (
          <Link to={back} className="icon-button" aria-label={t('app.back')}>
            <ArrowLeft size={22} aria-hidden="true" />
          </Link>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </div>
      {below}
    </header>
  );
}
