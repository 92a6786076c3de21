import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { To } from 'react-router';
import type { TaskView } from '../api/createApi.ts';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { useMay } from '../app/SessionContext.ts';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { DeadlineBar } from '../look/DeadlineBar.tsx';
import { Facts } from '../look/Facts.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useTime } from '../time/useTime.ts';
import { useTasks } from './useTasks.ts';

function Recent({ caseId }: { caseId: string }): ReactElement | null {
  const { t } = useTranslation();
  const { api } = useServices();
  const time = useTime();
  const detail = useQuery({ queryKey: queryKeys.case(caseId), queryFn: () => api.case(caseId) });
  if (detail.data === undefined) return detail.isError ? null : <Skeleton rows={1} />;
  const last = [...detail.data.timeline].sort((a, b) => b.at.localeCompare(a.at)).slice(0, 3);
  if (last.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('inbox.recent')}</h2>
      <ul className="recent">
        {last.map((entry) => (
          <li key={`${entry.at}${entry.kind}${entry.text}`}>
            <span>{entry.text}</span>
            <span className="small quiet">{time.when(entry.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Beside the list: why, for whom, by when, the last three events, and the one thing to do, which leads to `start`. */
export function TaskPreview({ taskId, view, start }: { taskId: string; view: TaskView; start: To }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const may = useMay();
  const list = useTasks(view);
  const task = list.data?.tasks.find((each) => each.id === taskId);
  if (list.data === undefined) return <Skeleton rows={2} />;
  if (task === undefined) return <p className="inbox-pick quiet">{t('inbox.gone')}</p>;
  const verb = task.hasDraft ? t('inbox.goOn') : t('inbox.start');
  return (
    <article className="preview">
      <h2 className="preview-title">{task.title}</h2>
      <DeadlineBar task={task} />
      <Facts
        facts={[
          { label: t('inbox.why'), value: task.why },
          {
            label: t('inbox.who'),
            value: (
              <>
                <span className="number figures">{task.case.number}</span>, <PersonLine person={task.case} />
              </>
            ),
          },
          { label: t('cases.risk'), value: <RiskBadge risk={task.case.risk} /> },
          { label: t('inbox.holder'), value: task.assignee?.name ?? t('inbox.nobody') },
          { label: t('inbox.since'), value: time.when(task.createdAt) },
        ]}
      />
      <div className="actions">
        <ButtonLink tone="main" to={start}>
          {task.assignee === null ? t('inbox.take') : verb}
        </ButtonLink>
        {may('case.read') ? <ButtonLink to={`/cases/${task.case.id}`}>{t('inbox.seeCase')}</ButtonLink> : null}
      </div>
      {may('case.read') ? <Recent caseId={task.case.id} /> : null}
    </article>
  );
}
