import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useFollowLive } from '../live/useFollowLive.ts';
import { Mark } from '../look/Mark.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { Crashed } from './Crashed.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Navigation } from './Navigation.tsx';
import { NoticeBell } from './NoticeBell.tsx';
import { useSession } from './SessionContext.ts';
import { StandingBanners } from './StandingBanners.tsx';
import { Toasts } from './Toasts.tsx';
import { useReachable } from './useReachable.ts';
import { useRouteFocus } from './useRouteFocus.ts';

/** What is around every page: where I am, the news, the ways, and what must be said. */
export function Shell(): ReactElement {
  const { t } = useTranslation();
  const session = useSession();
  const reachable = useReachable();
  const { pathname } = useLocation();
  useRouteFocus();
  useFollowLive(session.cursor, session.user.id);
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('app.skip')}
      </a>
      <DemoStrip demo={session.demo} />
      <header className="top">
        <Mark size={30} />
        <p className="top-office">
          <strong>{session.user.office.name}</strong>
          <span className="quiet"> · {reachable ? t('app.online') : t('app.offline')}</span>
        </p>
        <NoticeBell />
      </header>
      <Navigation />
      <main id="page" tabIndex={-1}>
        <StandingBanners />
        <ErrorBoundary key={pathname} instead={<Crashed />}>
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Toasts />
    </div>
  );
}
