import { useQuery } from '@tanstack/react-query';
import { ArrowDownToLine, ArrowLeftRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Direction } from '../api/createApi.ts';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { useSession } from '../app/SessionContext.ts';
import { Button } from '../look/Button.tsx';
import { EmptyState } from '../look/EmptyState.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useSettled } from '../look/useSettled.ts';
import { useTime } from '../time/useTime.ts';
import { HandoffRow } from './HandoffRow.tsx';
import './handoffs.css';

const DIRECTIONS: readonly Direction[] = ['in', 'out'];

function Handoffs({ direction }: { direction: Direction }): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const time = useTime();
  const list = useQuery({ queryKey: queryKeys.handoffs(direction), queryFn: () => api.handoffs(direction) });
  const settled = useSettled(list.data?.handoffs ?? [], list.isFetchedAfterMount && list.data !== undefined);
  if (list.data === undefined)
    return list.isError ? <ProblemBanner problem={list.error} onRetry={() => void list.refetch()} /> : <Skeleton />;
  return (
    <>
      <div aria-live="polite" className="fresh">
        {settled.fresh === 0 ? null : (
          <Button tone="main" wide icon={<ArrowDownToLine size={18} aria-hidden="true" />} onClick={settled.takeIn}>
            {t('handoffs.new', { count: settled.fresh })}
          </Button>
        )}
      </div>
      {settled.rows.length === 0 ? (
        <EmptyState
          icon={<ArrowLeftRight size={40} aria-hidden="true" />}
          title={direction === 'in' ? t('handoffs.emptyIn') : t('handoffs.emptyOut')}
        >
          {direction === 'in' ? t('handoffs.emptyInText') : t('handoffs.emptyOutText')}
        </EmptyState>
      ) : null}
      <ul className="rows rows-boxed" aria-label={t('handoffs.list')}>
        {settled.rows.map(({ item, gone }) => (
          <HandoffRow key={item.id} handoff={item} gone={gone} />
        ))}
      </ul>
      <p className="as-of small quiet figures">{t('app.asOf', { time: time.clock(list.data.asOf) })}</p>
    </>
  );
}

/** What was handed to us and what we handed over, changing live. */
export function HandoffsPage(): ReactElement {
  const { t } = useTranslation();
  const { user } = useSession();
  const [search] = useSearchParams();
  const usual: Direction = user.role === 'partner' ? 'in' : 'out';
  const direction = DIRECTIONS.find((each) => each === search.get('direction')) ?? usual;
  return (
    <div className="page">
      <PageHeader
        title={t('handoffs.title')}
        below={
          <nav className="switch" aria-label={t('handoffs.direction')}>
            {DIRECTIONS.map((each) => (
              <Link
                key={each}
                to={{ search: `?direction=${each}` }}
                replace
                className="switch-item"
                aria-current={each === direction ? 'page' : undefined}
              >
                {t(`handoffs.${each}`)}
              </Link>
            ))}
          </nav>
        }
      />
      <Handoffs key={direction} direction={direction} />
    </div>
  );
}
