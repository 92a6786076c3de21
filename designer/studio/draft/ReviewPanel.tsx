import type { DraftDetail, Finding } from '#contract';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/ApiProblem.ts';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';
import { ProblemBanner } from '../../look/ProblemBanner.tsx';
import { useTime } from '../../time/useTime.ts';
import { ChangeList } from './ChangeList.tsx';
import { MendList } from './MendList.tsx';
import type { Review } from './useReview.ts';

export interface ReviewPanelProps {
  draft: DraftDetail;
  review: Review;
  /** How much there is to mend, as far as the check on this screen knows. */
  errors: number;
  onShow: (finding: Finding) => void;
}

/** What changed, what was said, and the decision that this person may take. */
export function ReviewPanel({ draft, review, errors, onShow }: ReviewPanelProps): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useId();
  const { send, judge } = draft.may;
  const missing = asked && text.trim() === '';
  const say = (decision: 'send' | 'comment' | 'return' | 'approve'): void => {
    const needsWords = decision === 'comment' || decision === 'return';
    setAsked(needsWords);
    if (!needsWords || text.trim() !== '') review.say({ decision, text });
  };
  const nothing = !draft.parts.some(({ changed }) => changed);
  const open = draft.state === 'draft' || draft.state === 'inReview';
  return (
    <div className="review">
      <ChangeList draft={draft} />
      <Said draft={draft} />
      <Refused problem={review.problem} onShow={onShow} />
      {send && errors > 0 ? <Banner tone="attention" title={t('studio.toMend', { count: errors })} /> : null}
      {draft.state === 'inReview' && !judge ? <p className="quiet">{t('studio.waitsForReview')}</p> : null}
      {open ? (
        <>
          <label htmlFor={field}>{judge ? t('studio.returnText') : t('studio.sendText')}</label>
          <textarea
            id={field}
            className="input"
            rows={3}
            maxLength={4000}
            value={text}
            aria-invalid={missing}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="actions">
            {judge ? (
              <>
                <Button tone="main" busy={review.busy} onClick={() => say('approve')}>
                  {t('studio.approve')}
                </Button>
                <Button busy={review.busy} onClick={() => say('return')}>
                  {t('studio.returnIt')}
                </Button>
              </>
            ) : null}
            {send ? (
              <Button tone="main" busy={review.busy || errors > 0 || nothing} onClick={() => say('send')}>
                {t('studio.send')}
              </Button>
            ) : null}
            <Button tone="quiet" busy={review.busy} onClick={() => say('comment')}>
              {t('studio.comment')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

/** Why the server said no; where its check found something to mend, that. */
function Refused({ problem, onShow }: { problem: Error | null; onShow: (finding: Finding) => void }): ReactElement | null {
  const { t } = useTranslation();
  if (problem === null) return null;
  if (!(problem instanceof ApiProblem) || problem.findings.length === 0) return <ProblemBanner problem={problem} />;
  return (
    <>
      <Banner tone="attention" title={t('studio.refused')} role="alert">
        <p>{problem.detail}</p>
      </Banner>
      <MendList findings={problem.findings} onShow={onShow} />
    </>
  );
}

function Said({ draft }: { draft: DraftDetail }): ReactElement | null {
  const { t } = useTranslation();
  const time = useTime();
  if (draft.review.length === 0) return null;
  return (
    <ul className="said">
      {draft.review.map((entry) => (
        <li key={`${entry.at} ${entry.kind}`}>
          <p>
            <strong>{entry.by}</strong> {t(`studio.entry.${entry.kind}`)} <span className="small quiet figures">{time.when(entry.at)}</span>
          </p>
          {entry.text === '' ? null : <p className="said-words">{entry.text}</p>}
        </li>
      ))}
    </ul>
  );
}
