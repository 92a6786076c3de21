import type { SubmissionAccepted, TaskDetail } from '#contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { ReadFirst } from './ReadFirst.tsx';
import { ReadOnlyForm } from './ReadOnlyForm.tsx';
import './task.css';
import { TaskForm } from './TaskForm.tsx';
import { TaskStanding } from './TaskStanding.tsx';

export interface TaskWorkProps {
  taskId: string;
  /** What stands above: name, person and time of the step. */
  head: (detail: TaskDetail) => ReactNode;
  /** The answers were taken and nothing follows at once; `said` is the sentence that tells so. */
  onSent: (said: string) => void;
}

function Work({ detail, head, onSent }: { detail: TaskDetail } & Omit<TaskWorkProps, 'taskId'>): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const onAccepted = (accepted: SubmissionAccepted): void => {
    if (accepted.continues) void navigate(`/cases/${accepted.caseId}/next?after=${accepted.taskId}`, { replace: true });
    else onSent(t(accepted.engine === 'up' ? 'task.sent' : 'task.sentLater'));
  };
  const writable = detail.may.submit && (detail.task.state === 'claimed' || detail.task.state === 'open');
  return (
    <>
      {head(detail)}
      <TaskStanding detail={detail} />
      <ReadFirst detail={detail} />
      {writable ? <TaskForm detail={detail} onAccepted={onAccepted} /> : <ReadOnlyForm detail={detail} />}
    </>
  );
}

/** One step: how it stands, what to know first, and its form; on its own page and beside the inbox. */
export function TaskWork({ taskId, ...rest }: TaskWorkProps): ReactElement {
  const { api } = useServices();
  const detail = useQuery({ queryKey: queryKeys.task(taskId), queryFn: () => api.task(taskId), refetchOnWindowFocus: false });
  if (detail.isFetchedAfterMount && detail.data !== undefined) return <Work key={taskId} detail={detail.data} {...rest} />;
  if (detail.isError) return <ProblemBanner problem={detail.error} onRetry={() => void detail.refetch()} />;
  return <Skeleton rows={5} />;
}
