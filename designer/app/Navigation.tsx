import { ArrowLeftRight, FolderOpen, Inbox, Menu, Plus, Workflow } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useNewComplaint } from '../cases/useNewComplaint.ts';
import { useMay } from './SessionContext.ts';
import { useCounts } from './useCounts.ts';

function Item({ to, icon: Icon, word, count = 0 }: { to: string; icon: LucideIcon; word: string; count?: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <li>
      <NavLink to={to} className="nav-item">
        <span className="nav-icon">
          <Icon size={22} aria-hidden="true" />
          {count === 0 ? null : (
            <>
              <span className="count" aria-hidden="true">
                {count}
              </span>
              <span className="unseen">{t('nav.waiting', { count })}</span>
            </>
          )}
        </span>
        <span className="nav-word">{word}</span>
      </NavLink>
    </li>
  );
}

/** The main ways: a bar below on phones, a rail at the side on wide screens. */
export function Navigation(): ReactElement {
  const { t } = useTranslation();
  const may = useMay();
  const counts = useCounts();
  const complaint = useNewComplaint();
  return (
    <nav className="nav" aria-label={t('app.navigation')}>
      <ul>
        {may('task.read') ? <Item to="/inbox" icon={Inbox} word={t('nav.inbox')} count={counts.inbox} /> : null}
        {may('case.read') ? <Item to="/cases" icon={FolderOpen} word={t('nav.cases')} /> : null}
        {may('case.create') ? (
          <li className="nav-new">
            <button
              type="button"
              className="nav-item nav-plus"
              aria-disabled={complaint.busy}
              onClick={complaint.start}
              aria-label={t('nav.newComplaint')}
            >
              <span className="nav-icon">
                <Plus size={24} aria-hidden="true" />
              </span>
              <span className="nav-word nav-word-short">{t('nav.newShort')}</span>
              <span className="nav-word nav-word-long">{t('nav.newComplaint')}</span>
            </button>
          </li>
        ) : null}
        {may('handoff.read') ? <Item to="/handoffs" icon={ArrowLeftRight} word={t('nav.handoffs')} count={counts.handoffs} /> : null}
        {may('draft.read') ? <Item to="/studio" icon={Workflow} word={t('nav.studio')} /> : null}
        <Item to="/more" icon={Menu} word={t('nav.more')} />
      </ul>
    </nav>
  );
}
