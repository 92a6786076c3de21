import type { ChangeSentence, DraftDetail } from '#contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../../app/queryKeys.ts';
import { useServices } from '../../app/ServicesContext.ts';
import { ProblemBanner } from '../../look/ProblemBanner.tsx';
import { Skeleton } from '../../look/Skeleton.tsx';

const PARTS = ['pathway', 'form', 'table', 'limits'] as const satisfies readonly ChangeSentence['part'][];
const TITLES = { pathway: 'pathway', form: 'forms', table: 'tables', limits: 'limits' } as const;

/** What a draft changes, in sentences. */
export function ChangeList({ draft }: { draft: DraftDetail }): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const report = useQuery({ queryKey: queryKeys.changes(draft.id), queryFn: () => api.studio.changes(draft.id) });
  if (report.data === undefined)
    return report.isError ? <ProblemBanner problem={report.error} onRetry={() => void report.refetch()} /> : <Skeleton rows={3} />;
  const { changes } = report.data;
  return (
    <div className="changes">
      <p className="quiet">{t('studio.sinceRelease', { number: draft.basedOn })}</p>
      {changes.length === 0 ? <p>{t('studio.changesNone')}</p> : null}
      {PARTS.filter((part) => changes.some((change) => change.part === part)).map((part) => (
        <section key={part}>
          <h3>{t(`studio.${TITLES[part]}`)}</h3>
          <ul>
            {changes
              .filter((change) => change.part === part)
              .map((change) => (
                <li key={`${change.file} ${change.place ?? ''} ${change.sentence}`}>{change.sentence}</li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
