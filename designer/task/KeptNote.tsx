import { Check, CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { saySpan } from '../time/saySpan.ts';
import type { Keeping } from './createDraftKeeper.ts';

const say = (keeping: Keeping, now: number, t: TFunction): string | null => {
  if (keeping.kind === 'kept') {
    const ago = Math.max(0, now - keeping.at);
    if (ago < 2000) return t('task.keptNow');
    return ago < 60_000 ? t('task.keptSeconds', { count: Math.floor(ago / 1000) }) : t('task.keptAgo', { span: saySpan(ago, t) });
  }
  if (keeping.kind === 'keeping') return t('task.keeping');
  if (keeping.kind === 'here') return t('task.keptHere');
  if (keeping.kind === 'conflict') return t('task.keptTwo');
  return keeping.kind === 'untouched' ? null : t('task.keepFailed');
};

/** Says quietly that nothing is lost; `untouched` before anything was changed. A screen reader hears changes of state, not the seconds. */
export function KeptNote({ keeping, untouched }: { keeping: Keeping; untouched: string }): ReactElement {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const away = keeping.kind === 'here' || keeping.kind === 'refused';
  return (
    <p className="kept small quiet">
      {away ? <CloudOff size={16} aria-hidden="true" /> : <Check size={16} aria-hidden="true" />}
      <span className="figures">{say(keeping, now, t) ?? untouched}</span>
    </p>
  );
}
