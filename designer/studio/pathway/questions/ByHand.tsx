import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** What was written in expert mode and has no plain shape: shown, not changed. */
export function ByHand({ label, feel }: { label?: string; feel: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="pathway-by-hand">
      {label === undefined ? null : <p className="field-label">{label}</p>}
      <p className="small quiet">{t('studioPathway.ask.byHand')}</p>
      <code>{feel}</code>
    </div>
  );
}
