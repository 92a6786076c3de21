import { useQuery } from '@tanstack/react-query';
import { FolderOpen, Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { useMay } from '../app/SessionContext.ts';
import { Button } from '../look/Button.tsx';
import { EmptyState } from '../look/EmptyState.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useTime } from '../time/useTime.ts';
import './cases.css';
import { CaseTable } from './CaseTable.tsx';
import { useNewComplaint } from './useNewComplaint.ts';

const STATES = ['', 'intake', 'open', 'closed'] as const;

/** The cases this person may see, found by number or by name. */
export function CasesPage(): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const may = useMay();
  const time = useTime();
  const complaint = useNewComplaint();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<string>('');
  const query = useDeferredValue(typed.trim());
  const list = useQuery({
    queryKey: queryKeys.cases(query, state),
    queryFn: () => api.cases({ query, state }),
    placeholderData: (before) => before,
  });
  const cases = list.data?.cases ?? [];
  const filtered = query !== '' || state !== '';
  const newButton = may('case.create') ? (
    <Button tone="main" busy={complaint.busy} icon={<Plus size={18} aria-hidden="true" />} onClick={complaint.start}>
      {t('nav.newComplaint')}
    </Button>
  ) : null;
  return (
    <div className="page page-wide">
      <PageHeader title={t('cases.title')}>{newButton}</PageHeader>
      {complaint.problem === null ? null : (
        <ProblemBanner problem={complaint.problem} title={t('cases.createFailed')} onRetry={complaint.start} />
      )}
      <div className="filters">
        <input
          className="input"
          type="search"
          value={typed}
          maxLength={80}
          placeholder={t('cases.search')}
          aria-label={t('cases.searchLabel')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <select className="input" aria-label={t('cases.state')} value={state} onChange={(event) => setState(event.target.value)}>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {each === '' ? t('cases.all') : t(`cases.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {list.data === undefined && list.isError ? <ProblemBanner problem={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data === undefined && !list.isError ? <Skeleton /> : null}
      {list.data !== undefined && cases.length === 0 ? (
        <EmptyState
          icon={<FolderOpen size={40} aria-hidden="true" />}
          title={filtered ? t('cases.noneFound') : t('cases.emptyTitle')}
          action={filtered ? undefined : newButton}
        >
          {filtered ? t('cases.noneFoundText') : t('cases.emptyText')}
        </EmptyState>
      ) : null}
      {cases.length === 0 ? null : <CaseTable cases={cases} />}
      {list.data === undefined ? null : <p className="as-of small quiet figures">{t('app.asOf', { time: time.clock(list.data.asOf) })}</p>}
    </div>
  );
}
