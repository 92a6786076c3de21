import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskView } from '../api/createApi.ts';
import { classes } from '../look/classes.ts';
import { useTaskCounts } from './useTasks.ts';
import { VIEWS } from './views.ts';

/** The queues with their counts, which change in place. */
export function QueueTabs({ view }: { view: TaskView }): ReactElement {
  const { t } = useTranslation();
  const counts = useTaskCounts(view);
  return (
    <nav className="switch" aria-label={t('inbox.queues')}>
      {VIEWS.map((each) => (
        <Link key={each} to={{ search: `?view=${each}` }} replace className="switch-item" aria-current={each === view ? 'page' : undefined}>
          <span>{t(`inbox.${each}`)}</span>
          <span className={classes('switch-count', 'figures', each === 'late' && (counts?.late ?? 0) > 0 && 'switch-count-late')}>
            {counts === null ? '·' : counts[each]}
          </span>
        </Link>
      ))}
    </nav>
  );
}
