import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Workflow } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { Banner } from '../look/Banner.tsx';
import { EmptyState } from '../look/EmptyState.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useTime } from '../time/useTime.ts';
import { ProcedureCard } from './ProcedureCard.tsx';
import './studio.css';

/** Every procedure with its release in force, the cases that run, and its draft. */
export function ProceduresPage(): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const time = useTime();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: queryKeys.procedures(), queryFn: () => api.studio.procedures() });
  const opening = useMutation({
    mutationFn: (procedure: string) => api.studio.openDraft(procedure),
    onSuccess: ({ draftId }) => void navigate(`/studio/drafts/${draftId}`),
  });
  const rollingBack = useMutation({
    mutationFn: ({ id }: { id: string; number: number }) => api.studio.rollBack(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.procedures() }),
  });
  const procedures = list.data?.procedures ?? [];
  return (
    <div className="page page-wide">
      <PageHeader title={t('studio.title')} below={<p className="quiet">{t('studio.intro')}</p>} />
      {opening.isError ? <ProblemBanner problem={opening.error} title={t('studio.openFailed')} /> : null}
      {rollingBack.isError ? <ProblemBanner problem={rollingBack.error} title={t('studio.rollBackFailed')} /> : null}
      <div role="status">
        {rollingBack.isSuccess ? (
          <Banner tone="info">
            <p>{t('studio.usedAgain', { number: rollingBack.variables.number })}</p>
          </Banner>
        ) : null}
      </div>
      {list.data === undefined && list.isError ? <ProblemBanner problem={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data === undefined && !list.isError ? <Skeleton /> : null}
      {list.data !== undefined && procedures.length === 0 ? (
        <EmptyState icon={<Workflow size={40} aria-hidden="true" />} title={t('studio.empty')}>
          {t('studio.emptyText')}
        </EmptyState>
      ) : null}
      <ul className="procedures">
        {procedures.map((procedure) => (
          <ProcedureCard
            key={procedure.id}
            procedure={procedure}
            busy={opening.isPending || rollingBack.isPending}
            onOpen={() => opening.mutate(procedure.id)}
            onUseAgain={({ id, number }) => rollingBack.mutate({ id, number })}
          />
        ))}
      </ul>
      {list.data === undefined ? null : <p className="as-of small quiet figures">{t('app.asOf', { time: time.clock(list.data.asOf) })}</p>}
    </div>
  );
}
