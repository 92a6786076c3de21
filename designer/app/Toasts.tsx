import { ArrowLeftRight, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notice } from '../live/createNotices.ts';
import { useNotices } from './useNotices.ts';

const SHOWN_MS = 10_000;
const AT_ONCE = 3;

function Toast({ notice, onGone }: { notice: Notice; onGone: (id: number) => void }): ReactElement {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(() => onGone(notice.id), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [held, notice.id, onGone]);
  const Icon = notice.tone === 'late' ? TriangleAlert : ArrowLeftRight;
  return (
    <li
      className={`toast toast-${notice.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={20} aria-hidden="true" />
      <div className="toast-words">
        <strong>{notice.title}</strong>
        <span className="small figures">{notice.detail}</span>
      </div>
      <Link className="button button-plain" to={notice.to} onClick={() => onGone(notice.id)}>
        {t('app.open')}
      </Link>
      <button type="button" className="icon-button" aria-label={t('app.close')} onClick={() => onGone(notice.id)}>
        <X size={20} aria-hidden="true" />
      </button>
    </li>
  );
}

/** News of other offices as it comes: spoken politely, gone after a while, always findable under the bell. */
export function Toasts(): ReactElement {
  const { list } = useNotices();
  const [first] = useState(() => list[0]?.id ?? 0);
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const [dismiss] = useState(() => (id: number) => setGone((before) => new Set([...before, id])));
  const shown = list.filter((notice) => notice.id > first && !gone.has(notice.id)).slice(0, AT_ONCE);
  return (
    <ol className="toasts" aria-live="polite" aria-relevant="additions">
      {shown.map((notice) => (
        <Toast key={notice.id} notice={notice} onGone={dismiss} />
      ))}
    </ol>
  );
}
