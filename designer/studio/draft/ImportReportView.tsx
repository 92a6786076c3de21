import type { ImportReport } from '#contract';
import { CircleCheck, Pencil } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';

export interface ImportReportViewProps {
  /** What the chosen file is called. */
  name: string;
  report: ImportReport;
  busy: boolean;
  onTake: () => void;
  onLeave: () => void;
}

/** What a chosen file would keep and change, or why it is refused; nothing is taken before she says so. */
export function ImportReportView({ name, report, busy, onTake, onLeave }: ImportReportViewProps): ReactElement {
  const { t } = useTranslation();
  if (report.verdict === 'refused') {
    return (
      <Banner tone="attention" title={t('studio.notTaken')} role="alert">
        <p className="take-name small quiet">{name}</p>
        {report.refused.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Banner>
    );
  }
  if (report.verdict === 'same') {
    return (
      <Banner tone="info" title={t('studio.sameFile')} role="status">
        <p className="take-name small quiet">{name}</p>
      </Banner>
    );
  }
  return (
    <div className="take-report" role="status">
      <p className="take-name small quiet">{name}</p>
      <Sentences title={t('studio.fileKept')} icon={<CircleCheck size={18} aria-hidden="true" />} list={report.kept} />
      <Sentences title={t('studio.fileChanged')} icon={<Pencil size={18} aria-hidden="true" />} list={report.changed} />
      {report.changed.length === 0 ? <p className="quiet">{t('studio.fileUnchanged')}</p> : null}
      <div className="actions">
        <Button tone="main" busy={busy} onClick={onTake}>
          {t('studio.takeIt')}
        </Button>
        <Button onClick={onLeave}>{t('studio.leaveIt')}</Button>
      </div>
    </div>
  );
}

function Sentences({ title, icon, list }: { title: string; icon: ReactNode; list: readonly string[] }): ReactElement | null {
  if (list.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {list.map((sentence) => (
          <li key={sentence}>
            {icon}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
