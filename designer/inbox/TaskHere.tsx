import type { TaskDetail } from '#contract';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TaskFacts } from '../task/TaskFacts.tsx';
import { TaskWork } from '../task/TaskWork.tsx';

function Head({ detail, back }: { detail: TaskDetail; back: string }): ReactElement {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <header className="page-head">
      <div className="page-head-line">
        <h2 ref={title} tabIndex={-1} className="preview-title">
          {detail.task.title}
        </h2>
        <Link to={{ search: back }} className="icon-button" aria-label={t('inbox.closeStep')}>
          <X size={22} aria-hidden="true" />
        </Link>
      </div>
      <TaskFacts task={detail.task} />
    </header>
  );
}

/** A step's form beside the list, where the preview was. `back` is the address, from its question mark, of the preview. */
export function TaskHere({ taskId, back, onSent }: { taskId: string; back: string; onSent: (said: string) => void }): ReactElement {
  return (
    <article className="task-here">
      <TaskWork taskId={taskId} head={(detail) => <Head detail={detail} back={back} />} onSent={onSent} />
    </article>
  );
}
