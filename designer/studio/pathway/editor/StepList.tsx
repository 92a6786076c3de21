import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import { plainKindOf } from '../steps/PlainKind.ts';
import { elementName } from './elementName.ts';
import { KIND_ICONS } from './KIND_ICONS.ts';

/** The steps in words, beside the drawing: the way through the pathway for those who do not use a mouse. */
export function StepList({
  steps,
  toMend,
  selected,
  onSelect,
}: {
  steps: readonly BpmnElement[];
  /** What to mend, in words, by the id of its element. */
  toMend: ReadonlyMap<string, string>;
  selected: BpmnElement | null;
  onSelect: (element: BpmnElement) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <nav className="pathway-steps" aria-label={t('studioPathway.steps')}>
      <h2>{t('studioPathway.steps')}</h2>
      <ol>
        {steps.map((step) => {
          const Icon = KIND_ICONS[plainKindOf(step)];
          return (
            <li key={step.id}>
              <button
                type="button"
                className="pathway-step"
                aria-current={step === selected ? 'step' : undefined}
                onClick={() => onSelect(step)}
              >
                <Icon size={16} aria-hidden="true" />
                <span>{elementName(step, t)}</span>
                {toMend.has(step.id) ? (
                  <span className="mend-mark" role="img" aria-label={toMend.get(step.id)} title={toMend.get(step.id)} />
                ) : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
