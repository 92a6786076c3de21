import type { HandoffSummary } from '#contract';
import { ArrowLeftRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { HandoffRow } from '../handoffs/HandoffRow.tsx';
import { EmptyState } from '../look/EmptyState.tsx';

/** Handoffs of this case with how each stands. */
export function CaseHandoffs({ handoffs }: { handoffs: readonly HandoffSummary[] }): ReactElement {
  const { t } = useTranslation();
  if (handoffs.length === 0) {
    return (
      <EmptyState icon={<ArrowLeftRight size={40} aria-hidden="true" />} title={t('case.noHandoffs')}>
        {t('case.noHandoffsText')}
      </EmptyState>
    );
  }
  return (
    <ul className="rows rows-boxed">
      {handoffs.map((handoff) => (
        <HandoffRow key={handoff.id} handoff={handoff} gone={false} />
      ))}
    </ul>
  );
}
