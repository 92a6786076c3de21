import type { Session } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Says on every page that this is a demonstration, and how fast its hours run. */
export function DemoStrip({ demo }: { demo: Session['demo'] }): ReactElement | null {
  const { t } = useTranslation();
  if (demo === null) return null;
  return (
    <aside className="demo-strip" aria-label={t('banner.demoLabel')}>
      {t('banner.demo')} {demo.hourSeconds === 3600 ? null : <strong>{t('banner.demoHour', { count: demo.hourSeconds })}</strong>}
    </aside>
  );
}
