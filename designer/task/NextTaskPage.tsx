import type { TaskSummary } from '#contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useServices } from '../app/ServicesContext.ts';
import { useMay, useSession } from '../app/SessionContext.ts';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import './task.css';

const ASK_EVERY_MS = 400;
const SLOW_MS = 12_000;

const isNext = (task: TaskSummary, before: string | null): boolean =>
  task.id !== before && (task.state === 'open' || task.state === 'claimed');

/** Between two forms of one complaint: waits for the next and opens it, and can be left. */
export function NextTaskPage(): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const session = useSession();
  const may = useMay();
  const navigate = useNavigate();
  const { caseId = '' } = useParams();
  const [search] = useSearchParams();
  const before = search.get('after');
  const [slow, setSlow] = useState(false);
  const list = useQuery({
    queryKey: ['tasks', 'me', caseId],
    queryFn: () => api.tasks({ view: 'me', caseId }),
    refetchInterval: slow ? 2000 : ASK_EVERY_MS,
    gcTime: 0,
  });
  const next = list.data?.tasks.find((task) => task.case.id === caseId && isNext(task, before));
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), SLOW_MS);
    return () => window.clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (next !== undefined) void navigate(`/tasks/${next.id}`, { replace: true, state: { said: t('next.opened', { title: next.title }) } });
  }, [next, navigate, t]);
  return (
    <div className="page next-task">
      <PageHeader title={t('next.title')} />
      {list.isError ? <ProblemBanner problem={list.error} /> : null}
      <div className="next-bar" aria-hidden="true">
        <i />
      </div>
      <p role="status">{session.engine === 'down' ? t('next.engineDown') : slow ? t('next.slow') : t('next.text')}</p>
      <div className="next-actions">
        <ButtonLink to="/inbox">{t('next.leave')}</ButtonLink>
        {may('case.read') ? (
          <ButtonLink tone="quiet" to={`/cases/${caseId}`}>
            {t('next.seeCase')}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
