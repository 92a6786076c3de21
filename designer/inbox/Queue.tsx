import { ArrowDownToLine, CircleCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../api/createApi.ts';
import { useMay } from '../app/SessionContext.ts';
import { Button } from '../look/Button.tsx';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { EmptyState } from '../look/EmptyState.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useSettled } from '../look/useSettled.ts';
import { useTime } from '../time/useTime.ts';
import { TaskRow } from './TaskRow.tsx';
import { useTasks } from './useTasks.ts';

function EmptyQueue({ view }: { view: TaskView }): ReactElement {
  const { t } = useTranslation();
  const may = useMay();
  const icon = <CircleCheck size={40} aria-hidden="true" />;
  if (view === 'office') {
    return (
      <EmptyState icon={icon} title={t('inbox.emptyOffice')}>
        {t('inbox.emptyOfficeText')}
      </EmptyState>
    );
  }
  if (view === 'late') {
    return (
      <EmptyState icon={icon} title={t('inbox.emptyLate')}>
        {t('inbox.emptyLateText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t('inbox.emptyMe')}
      action={<ButtonLink to={{ search: '?view=office' }}>{t('inbox.seeOffice')}</ButtonLink>}
    >
      {may('case.create') ? t('inbox.emptyMeText') : t('inbox.emptyMeTextNoNew')}
    </EmptyState>
  );
}

/** One queue: rows stay where they are; what came since says so and waits to be taken in. */
export function Queue({
  view,
  chosen,
  onChoose,
}: {
  view: TaskView;
  chosen: string | null;
  onChoose: ((task: string) => void) | null;
}): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const list = useTasks(view);
  const settled = useSettled(list.data?.tasks ?? [], list.isFetchedAfterMount && list.data !== undefined);
  if (list.data === undefined)
    return list.isError ? <ProblemBanner problem={list.error} onRetry={() => void list.refetch()} /> : <Skeleton />;
  return (
    <>
      <div aria-live="polite" className="fresh">
        {settled.fresh > 0 ? (
          <Button tone="main" wide icon={<ArrowDownToLine size={18} aria-hidden="true" />} onClick={settled.takeIn}>
            {t('inbox.new', { count: settled.fresh })}
          </Button>
        ) : null}
        {settled.fresh === 0 && settled.gone > 0 ? (
          <Button wide onClick={settled.takeIn}>
            {t('inbox.changed')}
          </Button>
        ) : null}
      </div>
      {settled.rows.length === 0 ? <EmptyQueue view={view} /> : null}
      <ul className="rows" aria-label={t('inbox.list')}>
        {settled.rows.map(({ item, gone }) => (
          <TaskRow key={item.id} task={item} gone={gone} view={view} chosen={item.id === chosen} onChoose={onChoose} />
        ))}
      </ul>
      <p className="as-of small quiet figures">{t('app.asOf', { time: time.clock(list.data.asOf) })}</p>
    </>
  );
}
