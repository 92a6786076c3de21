import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../look/Banner.tsx';
import { useSession } from './SessionContext.ts';
import { useReachable } from './useReachable.ts';

/** What every page must say while it is true: no network, engine away. */
export function StandingBanners(): ReactElement {
  const { t } = useTranslation();
  const session = useSession();
  const reachable = useReachable();
  return (
    <div aria-live="polite" className="standing">
      {reachable ? null : (
        <Banner tone="away">
          <p>{t('banner.offline')}</p>
        </Banner>
      )}
      {reachable && session.engine === 'down' ? (
        <Banner tone="attention">
          <p>{t('banner.engineDown')}</p>
        </Banner>
      ) : null}
    </div>
  );
}
