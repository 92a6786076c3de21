import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiProblem } from '../api/ApiProblem.ts';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { EmptyState } from '../look/EmptyState.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { DraftDesk } from './draft/DraftDesk.tsx';
import './studio.css';

/** How often a draft is read anew while somebody else may change it (ms). */
const LOOK_AGAIN_MS = 5_000;

/** One draft: its parts, the editor of the chosen one, and where it stands. */
export function DraftPage(): ReactElement {
  const { t } = useTranslation();
  const { draftId = '' } = useParams();
  const { api } = useServices();
  const draft = useQuery({
    queryKey: queryKeys.draft(draftId),
    queryFn: () => api.studio.draft(draftId),
    refetchInterval: LOOK_AGAIN_MS,
  });
  if (draft.data !== undefined) return <DraftDesk key={draftId} draft={draft.data} onChanged={() => void draft.refetch()} />;
  if (draft.error instanceof ApiProblem && draft.error.status === 404) return <EmptyState title={t('studio.gone')} />;
  return draft.isError ? <ProblemBanner problem={draft.error} onRetry={() => void draft.refetch()} /> : <Skeleton rows={6} />;
}
