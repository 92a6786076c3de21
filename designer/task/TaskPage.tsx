import type { SubmissionAccepted, TaskDetail } from '#contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { queryKeys } from '../app/queryKeys.ts';
import { saidOf } from '../app/saidOf.ts';
import { useServices } from '../app/ServicesContext.ts';
import { DeadlineBar } from '../look/DeadlineBar.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { ReadFirst } from './ReadFirst.tsx';
import { ReadOnlyForm } from './ReadOnlyForm.tsx';
import './task.css';
import { TaskForm } from './TaskForm.tsx';
import { TaskStanding } from './TaskStanding.tsx';

function TaskHead({ detail }: { detail: TaskDetail }): ReactElement {
  const { task } = detail;
  return (
    <PageHeader
      title={task.title}
      back="/inbox"
      below={
        <div className="task-head">
          <p className="whom figures">
            <span className="number">{task.case.number}</span>
            <PersonLine person={task.case} />
            <RiskBadge risk={task.case.risk} />
          </p>
          <p className="quiet">{task.why}</p>
          <DeadlineBar task={task} />
        </div>
      }
    />
  );
}

function Task({ detail }: { detail: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const onAccepted = (accepted: SubmissionAccepted): void => {
    const said = t(accepted.engine === 'up' ? 'task.sent' : 'task.sentLater');
    if (accepted.continues) void navigate(`/cases/${accepted.caseId}/next?after=${accepted.taskId}`, { replace: true });
    else void navigate('/inbox', { replace: true, state: { said } });
  };
  const said = saidOf(location.state);
  const writable = detail.may.submit && (detail.task.state === 'claimed' || detail.task.state === 'open');
  return (
    <div className="page page-task">
      <p className="unseen" role="status">
        {said}
      </p>
      <TaskHead detail={detail} />
      <TaskStanding detail={detail} />
      <ReadFirst detail={detail} />
      {writable ? <TaskForm detail={detail} onAccepted={onAccepted} /> : <ReadOnlyForm detail={detail} />}
    </div>
  );
}

/** One step: what it is, what to know first, and its form. */
export function TaskPage(): ReactElement {
  const { api } = useServices();
  const { taskId = '' } = useParams();
  const detail = useQuery({ queryKey: queryKeys.task(taskId), queryFn: () => api.task(taskId), refetchOnWindowFocus: false });
  if (detail.isFetchedAfterMount && detail.data !== undefined) return <Task key={taskId} detail={detail.data} />;
  if (detail.isError) return <ProblemBanner problem={detail.error} onRetry={() => void detail.refetch()} />;
  return <Skeleton rows={5} />;
}
