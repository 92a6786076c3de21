import type { TaskSummary } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHourSeconds } from '../app/SessionContext.ts';
import { sayDuration } from '../time/sayDuration.ts';
import { useTime } from '../time/useTime.ts';
import { classes } from './classes.ts';
import { DueTag } from './DueTag.tsx';

/** How much of a step's time has gone, with its end in words beside the bar. */
export function DeadlineBar({ task }: { task: TaskSummary }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const hourSeconds = useHourSeconds();
  const due = time.due(task);
  const gone =
    task.dueAt === null ? 0 : (time.now - Date.parse(task.createdAt)) / Math.max(1, Date.parse(task.dueAt) - Date.parse(task.createdAt));
  const share = Math.min(100, Math.max(0, Math.round(gone * 100)));
  const allowed = task.limit === null ? null : sayDuration(task.limit.duration, t);
  const notes = [
    allowed === null ? '' : t('due.limit', { span: allowed }),
    task.limit?.toBeConfirmed === true ? t('due.toBeConfirmed') : '',
    hourSeconds === 3600 || task.dueAt === null ? '' : t('due.procedureTime'),
  ].filter((note) => note !== '');
  return (
    <div className="deadline">
      <div className="deadline-words">
        <DueTag due={due} />
        {task.dueAt === null || due.level !== 'late' || hourSeconds !== 3600 ? null : (
          <span className="small quiet">{time.when(task.dueAt)}</span>
        )}
        <span className="small quiet">{notes.join(' · ')}</span>
      </div>
      {task.dueAt === null ? null : (
        <div className={classes('deadline-bar', `deadline-${due.level}`)} aria-hidden="true">
          <i style={{ inlineSize: `${share}%` }} />
        </div>
      )}
    </div>
  );
}
