import type { CaseSummary } from '#contract';
import { Triangle } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '../look/Badge.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';
import { useTime } from '../time/useTime.ts';

function CaseRow({ row }: { row: CaseSummary }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  return (
    <tr>
      <th scope="row">
        <Link className="number figures case-link" to={`/cases/${row.id}`}>
          {row.number}
        </Link>
        {row.late ? (
          <Badge tone="danger" icon={<Triangle size={12} fill="currentColor" aria-hidden="true" />}>
            {t('cases.late')}
          </Badge>
        ) : null}
      </th>
      <td>
        <PersonLine person={row} />
      </td>
      <td>
        <RiskBadge risk={row.risk} />
      </td>
      <td>{row.pathway?.name ?? <span className="quiet">{t('cases.noPathway')}</span>}</td>
      <td>
        {t(`cases.${row.state}`)}
        {row.openTasks > 0 ? <span className="quiet"> · {t('cases.steps', { count: row.openTasks })}</span> : null}
      </td>
      <td className="figures quiet">{time.when(row.openedAt)}</td>
    </tr>
  );
}

/** Cases in a table on wide screens, as cards on phones. */
export function CaseTable({ cases }: { cases: readonly CaseSummary[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <table className="cases">
      <thead>
        <tr>
          <th scope="col">{t('cases.number')}</th>
          <th scope="col">{t('cases.person')}</th>
          <th scope="col">{t('cases.risk')}</th>
          <th scope="col">{t('cases.pathway')}</th>
          <th scope="col">{t('cases.status')}</th>
          <th scope="col">{t('cases.opened')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((row) => (
          <CaseRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
