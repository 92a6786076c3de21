import type { HandoffDetail } from '#contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { useHourSeconds, useMay } from '../app/SessionContext.ts';
import { Banner } from '../look/Banner.tsx';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { DueTag } from '../look/DueTag.tsx';
import { Facts } from '../look/Facts.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { saySpan } from '../time/saySpan.ts';
import { useTime } from '../time/useTime.ts';
import './handoffs.css';
import { isAwaiting } from './isAwaiting.ts';
import { StateBadge } from './StateBadge.tsx';
import { Track } from './Track.tsx';

function Clock({ detail }: { detail: HandoffDetail }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const { handoff, escalation } = detail;
  const hourSeconds = useHourSeconds();
  const left = escalation === null ? 0 : Math.max(0, Date.parse(escalation.at) - time.now) * (3600 / hourSeconds);
  const level = Math.min(3, handoff.lateness);
  const late = level === 1 ? t('handoffs.lateness1') : level === 2 ? t('handoffs.lateness2') : t('handoffs.lateness3');
  return (
    <section className="card">
      <h2>{t('handoffs.clock')}</h2>
      {isAwaiting(handoff) ? (
        <DueTag due={time.due({ dueAt: handoff.answerDueAt, late: handoff.lateness > 0 })} />
      ) : (
        <p className="quiet">{t('handoffs.noMore')}</p>
      )}
      {level > 0 ? (
        <Banner tone="danger">
          <p>{late}</p>
        </Banner>
      ) : null}
      {escalation !== null && isAwaiting(handoff) ? (
        <p>
          {hourSeconds === 3600
            ? t('handoffs.nextTold', { to: escalation.to, when: time.when(escalation.at) })
            : t('handoffs.nextToldIn', { to: escalation.to, span: saySpan(left, t) })}
        </p>
      ) : null}
    </section>
  );
}

function Shared({ shared }: { shared: HandoffDetail['shared'] }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('handoffs.shared')}</h2>
      <p className="small quiet">{t('handoffs.sharedText')}</p>
      {shared.length === 0 ? (
        <p className="quiet">{t('handoffs.sharedNone')}</p>
      ) : (
        <Facts facts={shared.map((fact) => ({ label: fact.label, value: fact.text }))} />
      )}
    </section>
  );
}

function Handoff({ detail }: { detail: HandoffDetail }): ReactElement {
  const { t } = useTranslation();
  const may = useMay();
  const { handoff } = detail;
  const incoming = handoff.direction === 'in';
  const title = incoming ? t('handoffs.from', { office: handoff.from.officeName }) : t('handoffs.to', { office: handoff.to.officeName });
  return (
    <div className="page page-wide">
      <PageHeader
        title={title}
        back={`/handoffs?direction=${handoff.direction}`}
        below={
          <div className="case-head">
            <p className="small quiet">{incoming ? null : t(`agencyLong.${handoff.to.agency}`)}</p>
            <p className="handoff-service">{handoff.service}</p>
            <p className="whom figures">
              <span className="number">{handoff.case.number}</span>
              <PersonLine person={handoff.case} />
              <RiskBadge risk={handoff.case.risk} />
              <StateBadge state={handoff.state} />
            </p>
            <div className="actions">
              {handoff.taskId === null ? null : (
                <ButtonLink tone="main" to={`/tasks/${handoff.taskId}`}>
                  {incoming && isAwaiting(handoff) ? t('handoffs.answer') : t('handoffs.act')}
                </ButtonLink>
              )}
              {may('case.read') && !incoming ? <ButtonLink to={`/cases/${handoff.case.id}`}>{t('handoffs.seeCase')}</ButtonLink> : null}
            </div>
          </div>
        }
      />
      <div className="overview overview-even">
        <div className="overview-main">
          <section className="card">
            <h2>{t('handoffs.track')}</h2>
            <Track track={detail.track} state={handoff.state} />
          </section>
          <Clock detail={detail} />
        </div>
        <div className="overview-main">
          <Shared shared={detail.shared} />
        </div>
      </div>
    </div>
  );
}

/** One handoff: how far it is, what was shared, the other side's words, the clock and who is next. */
export function HandoffPage(): ReactElement {
  const { api } = useServices();
  const { handoffId = '' } = useParams();
  const detail = useQuery({ queryKey: queryKeys.handoff(handoffId), queryFn: () => api.handoff(handoffId) });
  if (detail.data !== undefined) return <Handoff key={handoffId} detail={detail.data} />;
  if (detail.isError) return <ProblemBanner problem={detail.error} onRetry={() => void detail.refetch()} />;
  return <Skeleton rows={5} />;
}
