import type { TaskSummary } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskView } from '../api/createApi.ts';
import { Badge } from '../look/Badge.tsx';
import { classes } from '../look/classes.ts';
import { DueTag } from '../look/DueTag.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';
import { useTime } from '../time/useTime.ts';

export interface TaskRowProps {
  task: TaskSummary;
  gone: boolean;
  view: TaskView;
  chosen: boolean;
  /** Present on wide screens, where a row opens its preview and not the task. */
  onChoose: ((task: string) => void) | null;
}

/** What must I do, for whom, by when, why me: without opening anything. */
export function TaskRow({ task, gone, view, chosen, onChoose }: TaskRowProps): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const due = time.due(task);
  const inside = (
    <>
      <span className="row-top">
        <DueTag due={due} />
        {task.hasDraft ? <Badge tone="info">{t('inbox.draft')}</Badge> : null}
      </span>
      <strong className="row-title">{task.title}</strong>
      <span className="row-line figures">
        <span className="number">{task.case.number}</span>
        <span aria-hidden="true"> · </span>
        <PersonLine person={task.case} />
      </span>
      <span className="row-foot">
        <RiskBadge risk={task.case.risk} />
        <span className="small quiet">{gone ? t('inbox.gone') : t('inbox.registered', { when: time.when(task.createdAt) })}</span>
        {view === 'office' || (view === 'late' && task.assignee !== null) ? (
          <span className="small quiet">{task.assignee === null ? t('inbox.nobody') : t('inbox.with', { name: task.assignee.name })}</span>
        ) : null}
      </span>
      <span className="row-why small quiet">{task.why}</span>
    </>
  );
  const look = classes('row', `row-${due.level}`, gone && 'row-gone', chosen && 'row-chosen');
  if (gone) return <li className={look}>{<div className="row-link">{inside}</div>}</li>;
  if (onChoose === null) {
    return (
      <li className={look}>
        <Link className="row-link" to={`/tasks/${task.id}`}>
          {inside}
        </Link>
      </li>
    );
  }
  return (
    <li className={look}>
      <Link
        className="row-link"
        to={{ search: `?view=${view}&task=${task.id}` }}
        aria-current={chosen ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onChoose(task.id);
        }}
      >
        {inside}
      </Link>
    </li>
  );
}
