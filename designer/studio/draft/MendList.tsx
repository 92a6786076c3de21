import type { Finding } from '#contract';
import { Info, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../look/Badge.tsx';
import { Button } from '../../look/Button.tsx';

/** What to mend, each line leading to its place. */
export function MendList({ findings, onShow }: { findings: readonly Finding[]; onShow: (finding: Finding) => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li
          key={`${finding.rule} ${finding.file} ${finding.place ?? ''} ${finding.message}`}
          className={`finding finding-${finding.level}`}
        >
          {finding.level === 'error' ? <TriangleAlert size={18} aria-hidden="true" /> : <Info size={18} aria-hidden="true" />}
          <p>
            {finding.message} {finding.level === 'advice' ? <Badge>{t('studio.advice')}</Badge> : null}
          </p>
          <Button tone="plain" onClick={() => onShow(finding)}>
            {t('studio.showPlace')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
