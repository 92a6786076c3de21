import type { RiskLevel } from '#contract';
import { OctagonAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from './Badge.tsx';

const TONES = { high: 'danger', medium: 'gold', low: 'plain' } as const;

/** The case's risk in words; high risk also has its own shape. */
export function RiskBadge({ risk }: { risk: RiskLevel | null }): ReactElement {
  const { t } = useTranslation();
  if (risk === null) return <Badge>{t('risk.none')}</Badge>;
  return (
    <Badge tone={TONES[risk]} icon={risk === 'high' ? <OctagonAlert size={14} aria-hidden="true" /> : null}>
      {t(`risk.${risk}`)}
    </Badge>
  );
}
