import { Eye, EyeOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import type { TaskView } from '../api/createApi.ts';
import { useNames } from '../app/NamesContext.ts';
import { saidOf } from '../app/saidOf.ts';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { useMedia, WIDE } from '../look/useMedia.ts';
import './inbox.css';
import { Queue } from './Queue.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { TaskPreview } from './TaskPreview.tsx';
import { VIEWS } from './views.ts';

/** What waits, and what it is about: a list on phones, list and preview on wide screens. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const wide = useMedia(WIDE);
  const said = saidOf(useLocation().state);
  const [search, setSearch] = useSearchParams();
  const view: TaskView = VIEWS.find((known) => known === search.get('view')) ?? 'me';
  const chosen = search.get('task');
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
          {chosen === null ? (
            <p className="inbox-pick quiet">{t('inbox.pick')}</p>
          ) : (
            <TaskPreview key={chosen} taskId={chosen} view={view} />
          )}
        </aside>
      ) : null}
    </div>
  );
}
