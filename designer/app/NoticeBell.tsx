import { Bell } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../look/EmptyState.tsx';
import { Sheet } from '../look/Sheet.tsx';
import { useTime } from '../time/useTime.ts';
import { useNotices } from './useNotices.ts';

/** The bell with the number of unread news; opens the list of them. */
export function NoticeBell(): ReactElement {
  const { t } = useTranslation();
  const { list, unread, readAll } = useNotices();
  const [open, setOpen] = useState(false);
  const time = useTime();
  const show = (): void => {
    setOpen(true);
    readAll();
  };
  return (
    <>
      <button
        type="button"
        className="icon-button bell"
        onClick={show}
        aria-label={unread === 0 ? t('app.notices') : t('app.notices_count', { count: unread })}
      >
        <Bell size={20} aria-hidden="true" />
        {unread === 0 ? null : <span className="count">{unread}</span>}
      </button>
      <Sheet title={t('app.notices')} open={open} onClose={() => setOpen(false)}>
        {list.length === 0 ? <EmptyState title={t('app.noNotices')}>{t('app.noNoticesHint')}</EmptyState> : null}
        <ul className="notice-list">
          {list.map((notice) => (
            <li key={notice.id}>
              <Link to={notice.to} onClick={() => setOpen(false)} className="notice-line">
                <strong>{notice.title}</strong>
                <span className="quiet small figures">{notice.detail}</span>
                <span className="quiet small">{time.when(notice.at)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
