import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../api/explainProblem.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

/** What went wrong, why, and what to do, in everyday English; a code for support stands small below. */
export function ProblemBanner({ problem, title, onRetry }: { problem: unknown; title?: string; onRetry?: () => void }): ReactElement {
  const { t } = useTranslation();
  const said = explainProblem(problem, t);
  return (
    <Banner
      tone={problem instanceof Error && problem.name === 'NetworkProblem' ? 'away' : 'attention'}
      title={title ?? said.title}
      role="alert"
      actions={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('app.tryAgain')}</Button>}
    >
      {title === undefined ? null : <p>{said.title}.</p>}
      <p>{said.text}</p>
      {said.code === null ? null : <p className="small quiet">{t('app.supportCode', { code: said.code })}</p>}
    </Banner>
  );
}
