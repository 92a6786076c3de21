import type { CasePathway } from '#contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { EmptyState } from '../look/EmptyState.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useMedia, WIDE } from '../look/useMedia.ts';
import { PathwaySteps } from './PathwaySteps.tsx';

const PathwayView = lazy(() => import('../studio/pathway/PathwayView.tsx').then((area) => ({ default: area.PathwayView })));

/** The drawing comes at once where there is room; a phone asks for it first, since it is large and slow to load. */
function Drawing({ pathway, text }: { pathway: CasePathway; text: string }): ReactElement {
  const { t } = useTranslation();
  const wide = useMedia(WIDE);
  const [wanted, setWanted] = useState(false);
  const states = useMemo(() => new Map(pathway.parts.map(({ elementId, state }) => [elementId, state])), [pathway.parts]);
  if (!wide && !wanted) return <Button onClick={() => setWanted(true)}>{t('case.pathwayDrawing')}</Button>;
  return (
    <ErrorBoundary instead={<Banner tone="attention" title={t('case.pathwayNotDrawn')} />}>
      <Suspense fallback={<Skeleton rows={3} />}>
        <PathwayView text={text} states={states} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Procedure({ pathway }: { pathway: CasePathway }): ReactElement {
  return (
    <div className="case-pathway">
      <PathwaySteps pathway={pathway} />
      {pathway.text === null ? null : <Drawing pathway={pathway} text={pathway.text} />}
    </div>
  );
}

function Earlier({ pathway }: { pathway: CasePathway }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details className="fold card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{pathway.name}</strong>
      </summary>
      {open ? <Procedure pathway={pathway} /> : null}
    </details>
  );
}

/** Where the case stands in its pathway: the steps in words and the drawing; what came before can be opened. */
export function Pathways({ caseId }: { caseId: string }): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const answer = useQuery({ queryKey: queryKeys.casePathways(caseId), queryFn: () => api.casePathways(caseId) });
  if (answer.data === undefined)
    return answer.isError ? <ProblemBanner problem={answer.error} onRetry={() => void answer.refetch()} /> : <Skeleton rows={4} />;
  const current = answer.data.pathways.at(-1);
  if (current === undefined) return <EmptyState title={t('case.pathwayNone')}>{t('case.pathwayNoneText')}</EmptyState>;
  return (
    <div className="case-pathways">
      <h2>{current.name}</h2>
      <Procedure key={current.procedure} pathway={current} />
      {answer.data.pathways.slice(0, -1).map((pathway) => (
        <Earlier key={pathway.procedure} pathway={pathway} />
      ))}
    </div>
  );
}
