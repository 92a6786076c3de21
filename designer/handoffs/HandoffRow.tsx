import type { HandoffSummary } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { classes } from '../look/classes.ts';
import { DueTag } from '../look/DueTag.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';
import { useTime } from '../time/useTime.ts';
import { isAwaiting } from './isAwaiting.ts';
import { StateBadge } from './StateBadge.tsx';

/** One handoff: how it stands, with whom, about whom, until when. */
export function HandoffRow({ handoff, gone }: { handoff: HandoffSummary; gone: boolean }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const due = time.due({ dueAt: handoff.answerDueAt, late: handoff.lateness > 0 });
  const other =
    handoff.direction === 'in'
      ? t('handoffs.from', { office: handoff.from.officeName })
      : t('handoffs.to', { office: handoff.to.officeName });
  return (
    <li className={classes('row', isAwaiting(handoff) && `row-${due.level}`, gone && 'row-gone')}>
      <Link className="row-link" to={`/handoffs/${handoff.id}`}>
        <span className="row-top">
          <StateBadge state={handoff.state} />
          {isAwaiting(handoff) && handoff.answerDueAt !== null ? <DueTag due={due} /> : null}
        </span>
        <strong className="row-title">{other}</strong>
        <span className="row-line">{handoff.service}</span>
        <span className="row-line figures">
          <span className="number">{handoff.case.number}</span>
          <span aria-hidden="true"> · </span>
          <PersonLine person={handoff.case} />
        </span>
        {handoff.words === null ? null : <span className="row-words">{handoff.words}</span>}
        <span className="row-foot">
          <RiskBadge risk={handoff.case.risk} />
          <span className="small quiet">{t('handoffs.sent', { when: time.when(handoff.sentAt) })}</span>
        </span>
      </Link>
    </li>
  );
}
