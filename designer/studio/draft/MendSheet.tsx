import type { Finding } from '#contract';
import { CircleCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';
import type { Check } from '../check/useCheck.ts';
import { MendList } from './MendList.tsx';

/** What the check says: what to mend, that there is nothing, or that it could not run. */
export function MendSheet({ check, onShow }: { check: Check; onShow: (finding: Finding) => void }): ReactElement {
  const { t } = useTranslation();
  const { kind, findings } = check.checked;
  if (kind === 'failed') {
    return (
      <Banner
        tone="attention"
        title={t('studio.checkFailed')}
        role="alert"
        actions={<Button onClick={check.again}>{t('app.tryAgain')}</Button>}
      >
        <p>{t('studio.checkFailedText')}</p>
      </Banner>
    );
  }
  if (findings === null) return <p className="quiet">{t('studio.checking')}</p>;
  if (findings.length > 0) return <MendList findings={findings} onShow={onShow} />;
  return (
    <p className="studio-fine">
      <CircleCheck size={20} aria-hidden="true" /> {t('studio.mendNone')}
    </p>
  );
}
