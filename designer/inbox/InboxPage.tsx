import { Eye, EyeOff } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { TaskView } from '../api/createApi.ts';
import { useNames } from '../app/NamesContext.ts';
import { saidOf } from '../app/saidOf.ts';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useMedia, WIDE } from '../look/useMedia.ts';
import './inbox.css';
import { Queue } from './Queue.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { TaskPreview } from './TaskPreview.tsx';
import { VIEWS } from './views.ts';

const TaskHere = lazy(() => import('./TaskHere.tsx').then((area) => ({ default: area.TaskHere })));

/** What waits, and what it is about: a list on phones; on wide screens a list, and beside it the preview, where the form opens too. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const wide = useMedia(WIDE);
  const said = saidOf(useLocation().state);
  const [search, setSearch] = useSearchParams();
  const view: TaskView = VIEWS.find((known) => known === search.get('view')) ?? 'me';
  const chosen = search.get('task');
  const navigate = useNavigate();
  const preview = `?view=${view}&task=${chosen ?? ''}`;
  const onSent = (said: string): void => {
    void navigate(`/inbox?view=${view}`, { replace: true, state: { said } });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  const choose = (task: string): void => setSearch({ view, task }, { replace: chosen !== null });
  return (
    <div className="inbox">
      <section className="inbox-list">
        <PageHeader title={t('inbox.title')} below={<QueueTabs view={view} />}>
          <Button
            tone="quiet"
            icon={names.hidden ? <Eye size={18} aria-hidden="true" /> : <EyeOff size={18} aria-hidden="true" />}
            onClick={() => names.setHidden(!names.hidden)}
          >
            {names.hidden ? t('inbox.showNames') : t('inbox.hideNames')}
          </Button>
        </PageHeader>
        <div role="status" className="inbox-said">
          {said === null ? null : (
            <Banner tone="info">
              <p>{said}</p>
            </Banner>
          )}
        </div>
        <Queue key={view} view={view} chosen={wide ? chosen : null} onChoose={wide ? choose : null} />
      </section>
      {wide ? (
        <aside className="inbox-preview" aria-label={t('inbox.preview')}>
          {chosen === null ? <p className="inbox-pick quiet">{t('inbox.pick')}</p> : null}
          {chosen === null ? null : search.get('open') === 'form' ? (
            <Suspense fallback={<Skeleton rows={5} />}>
              <TaskHere key={chosen} taskId={chosen} back={preview} onSent={onSent} />
            </Suspense>
          ) : (
            <TaskPreview key={chosen} taskId={chosen} view={view} start={{ search: `${preview}&open=form` }} />
          )}
        </aside>
      ) : null}
    </div>
  );
}
