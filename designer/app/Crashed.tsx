import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';

/** What stands where a page broke. */
export function Crashed(): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="page" id="page">
      <Banner
        tone="attention"
        title={t('problem.crashed')}
        role="alert"
        actions={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
      >
        <p>{t('problem.crashedText')}</p>
      </Banner>
    </main>
  );
}
