import type { CaseDetail } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Banner } from '../look/Banner.tsx';
import { DueTag } from '../look/DueTag.tsx';
import { Facts } from '../look/Facts.tsx';
import { useTime } from '../time/useTime.ts';
import { Timeline } from './Timeline.tsx';

const OPEN = ['open', 'claimed', 'completing'];

function OpenSteps({ detail }: { detail: CaseDetail }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const open = detail.tasks.filter((task) => OPEN.includes(task.state));
  return (
    <section className="card">
      <h2>{t('case.toDo')}</h2>
      {open.length === 0 ? (
        <p className="quiet">
          {t('case.toDoNone')} {detail.case.state === 'closed' ? null : t('case.toDoNoneText')}
        </p>
      ) : null}
      <ul className="steps">
        {open.map((task) => (
          <li key={task.id}>
            <Link to={`/tasks/${task.id}`} className="step-line">
              <strong>{task.title}</strong>
              <span className="small quiet">
                {task.assignee === null ? `${t(`role.${task.role}`)}, ${task.officeName}` : `${task.assignee.name}, ${task.officeName}`}
              </span>
              <DueTag due={time.due(task)} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the case stands at a glance. */
export function Overview({ detail }: { detail: CaseDetail }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const row = detail.case;
  return (
    <div className="overview">
      <div className="overview-main">
        {detail.outcome === null ? null : (
          <Banner tone="info" title={t('case.closedTitle', { when: time.when(detail.outcome.at) })}>
            <p>{detail.outcome.reason}</p>
          </Banner>
        )}
        {detail.duplicates.length === 0 ? null : (
          <Banner tone="attention" title={t('case.duplicates')}>
            <ul className="duplicates">
              {detail.duplicates.map((other) => (
                <li key={other.caseId}>
                  <Link className="figures" to={`/cases/${other.caseId}`}>
                    {t('task.duplicateLine', { number: other.number, office: other.officeName, when: time.when(other.openedAt) })}
                  </Link>
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <OpenSteps detail={detail} />
        <section className="card">
          <h2>{t('case.latest')}</h2>
          <Timeline entries={detail.timeline} first={4} />
          {detail.timeline.length > 4 ? (
            <Link className="see-all" to="?tab=timeline">
              {t('case.seeAll')}
            </Link>
          ) : null}
        </section>
      </div>
      <aside className="card overview-side">
        <Facts
          facts={[
            { label: t('case.owner'), value: detail.owner?.name ?? t('app.unknown') },
            { label: t('case.office'), value: row.officeName },
            { label: t('case.opened'), value: time.when(row.openedAt) },
            { label: t('case.pathway'), value: row.pathway?.name ?? t('cases.noPathway') },
            ...(detail.release === null
              ? []
              : [
                  {
                    label: t('case.releaseLabel'),
                    value: t('case.release', {
                      procedure: row.pathway?.id === detail.release.procedure ? row.pathway.name : detail.release.procedure,
                      number: detail.release.number,
                    }),
                  },
                ]),
          ]}
        />
      </aside>
    </div>
  );
}
