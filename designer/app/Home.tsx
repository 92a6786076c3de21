import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { useMay } from './SessionContext.ts';

/** The first page after sign-in: the inbox, for those who have one. */
export function Home(): ReactElement {
  const may = useMay();
  if (may('task.read')) return <Navigate to="/inbox" replace />;
  if (may('case.read')) return <Navigate to="/cases" replace />;
  if (may('draft.read')) return <Navigate to="/studio" replace />;
  return <Navigate to="/more" replace />;
}
