import type { CasePathway } from '#contract';
import { CircleCheckBig, CircleDashed, CircleDot } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const ICONS = { done: CircleCheckBig, on: CircleDot, next: CircleDashed } as const;

/** The pathway's steps in words, each with its state by icon and word, and what is open in it. */
export function PathwaySteps({ pathway }: { pathway: CasePathway }): ReactElement {
  const { t } = useTranslation();
  return (
    <ol className="pathway-rail" aria-label={t('case.pathwaySteps', { procedure: pathway.name })}>
      {pathway.parts.map(({ elementId, name, state, now }) => {
        const Icon = ICONS[state];
        const inside = now.filter((title) => title !== name);
        return (
          <li key={elementId} className={`rail-step rail-${state}`} aria-current={state === 'on' ? 'step' : undefined}>
            <Icon size={20} aria-hidden="true" />
            <p>
              <strong>{name}</strong> <span className="small rail-state">{t(`case.partState.${state}`)}</span>
            </p>
            {inside.length === 0 ? null : <p className="small quiet">{inside.join(' · ')}</p>}
          </li>
        );
      })}
    </ol>
  );
}
