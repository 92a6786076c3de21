import type { CaseDetail, TaskSummary } from '#contract';
import { ArrowRight, ShieldCheck, ShieldX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../app/NamesContext.ts';
import { useSession } from '../app/SessionContext.ts';
import { Badge } from '../look/Badge.tsx';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';

const CONSENT = {
  given: { word: 'case.consentGiven', tone: 'good' },
  'refused-override': { word: 'case.consentOverride', tone: 'gold' },
  refused: { word: 'case.consentRefused', tone: 'gold' },
  'not-asked': { word: 'case.consentNotAsked', tone: 'plain' },
} as const;

/** The step of this person that comes first, if she has one here. */
function ownStep(tasks: readonly TaskSummary[], personId: string): TaskSummary | null {
  const open = tasks.filter((task) => task.state === 'open' || task.state === 'claimed');
  const due = (task: TaskSummary): string => task.dueAt ?? '9999';
  return open.filter((task) => task.assignee?.id === personId).sort((a, b) => due(a).localeCompare(due(b)))[0] ?? null;
}

/** Number, person, risk, consent, officer and the one main thing to do. */
export function CaseHead({ detail }: { detail: CaseDetail }): ReactElement {
  const { t } = useTranslation();
  const { user } = useSession();
  const { hidden } = useNames();
  const row = detail.case;
  const consent = CONSENT[detail.consent];
  const step = ownStep(detail.tasks, user.id);
  const given = detail.consent === 'given';
  return (
    <PageHeader
      title={row.number}
      back="/cases"
      below={
        <div className="case-head">
          <p className="case-name">
            {detail.name !== null && !hidden ? <strong>{detail.name}</strong> : null}
            <PersonLine person={row} />
          </p>
          <p className="case-badges">
            <Badge tone={row.state === 'closed' ? 'plain' : 'good'}>{t(`case.state.${row.state}`)}</Badge>
            <RiskBadge risk={row.risk} />
            <Badge
              tone={consent.tone}
              icon={given ? <ShieldCheck size={14} aria-hidden="true" /> : <ShieldX size={14} aria-hidden="true" />}
            >
              {t(consent.word)}
            </Badge>
          </p>
          {step === null ? null : (
            <div className="case-action">
              <span className="small quiet">{t('case.yourStep')}</span>
              <ButtonLink tone="main" to={`/tasks/${step.id}`} icon={<ArrowRight size={18} aria-hidden="true" />}>
                {step.title}
              </ButtonLink>
            </div>
          )}
        </div>
      }
    />
  );
}
