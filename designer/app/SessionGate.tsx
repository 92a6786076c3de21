import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Skeleton } from '../look/Skeleton.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { useServices } from './ServicesContext.ts';
import { SessionContext } from './SessionContext.ts';
import { queryKeys } from './queryKeys.ts';

const ASK_EVERY_MS = 20_000;

/** Lets only signed-in people through and remembers where the others wanted to go. */
export function SessionGate(): ReactElement {
  const { api } = useServices();
  const location = useLocation();
  const session = useQuery({ queryKey: queryKeys.session(), queryFn: api.session, refetchInterval: ASK_EVERY_MS, staleTime: 5000 });
  if (session.data === undefined) {
    if (session.isError) return <ProblemBanner problem={session.error} onRetry={() => void session.refetch()} />;
    return <Skeleton rows={3} />;
  }
  const { user } = session.data;
  if (user === null) {
    const wanted = `${location.pathname}${location.search}`;
    return <Navigate to={wanted === '/' ? '/signin' : `/signin?to=${encodeURIComponent(wanted)}`} replace />;
  }
  return (
    <SessionContext value={{ ...session.data, user }}>
      <Outlet />
    </SessionContext>
  );
}
