import type { TaskDetail } from '#contract';
import type { ReactElement } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { saidOf } from '../app/saidOf.ts';
import { PageHeader } from '../look/PageHeader.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { TaskWork } from './TaskWork.tsx';

const headOf = (detail: TaskDetail): ReactElement => (
  <PageHeader title={detail.task.title} back="/inbox" below={<TaskFacts task={detail.task} />} />
);

/** One step on a page of its own. */
export function TaskPage(): ReactElement {
  const navigate = useNavigate();
  const location = useLocation();
  const { taskId = '' } = useParams();
  return (
    <div className="page page-task">
      <p className="unseen" role="status">
        {saidOf(location.state)}
      </p>
      <TaskWork taskId={taskId} head={headOf} onSent={(said) => void navigate('/inbox', { replace: true, state: { said } })} />
    </div>
  );
}
