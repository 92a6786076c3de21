import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import type { WaitingStep } from '../PathwayEditorProps.ts';
import { elementName } from './elementName.ts';

export interface WaitingWordsProps {
  /** Any element of the pathway. */
  of: BpmnElement;
  /** The steps that would go. */
  gone: readonly string[];
  waiting: readonly WaitingStep[];
}

/** The steps among those that would go at which cases are now. */
export function waitingAmong(gone: readonly string[], waiting: readonly WaitingStep[]): WaitingStep[] {
  return waiting.filter(({ step, cases }) => cases > 0 && gone.includes(step));
}

/** Says how many cases are at the steps that would go, and what becomes of them; nothing when there are none. */
export function WaitingWords({ of, gone, waiting }: WaitingWordsProps): ReactElement | null {
  const { t } = useTranslation();
  const here = waitingAmong(gone, waiting);
  const parts = of.parent?.children ?? [];
  const nameOf = (step: string): string => {
    const found = parts.find(({ id }) => id === step);
    return found === undefined ? '' : elementName(found, t);
  };
  if (here.length === 0) return null;
  const count = here.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <>
      {here.map(({ step, cases }) => (
        <span key={step} className="waiting-words">
          {t('studioPathway.remove.waiting', { count: cases, name: nameOf(step) })}
        </span>
      ))}
      <span className="waiting-words">{t('studioPathway.remove.stayOn', { count })}</span>
    </>
  );
}
