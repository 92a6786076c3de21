import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RISKS } from '../../Risk.ts';
import type { Risk } from '../../Risk.ts';
import { readSpan, writeSpan } from '../../Span.ts';
import type { Span } from '../../Span.ts';
import { Button } from '../../../look/Button.tsx';
import { sayDuration } from '../../../time/sayDuration.ts';
import { FIRST_LIMIT, startLimits } from '../editor/startLimits.ts';
import { stepWriterOf } from '../modeler/createPlainModeler.ts';
import { limitColumn } from '../steps/readStep.ts';
import type { Asking } from './Asking.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { NumberField } from './NumberField.tsx';

/** How much time a step has at each level of risk. */
export function LimitQuestions({ diagram, element, surroundings, readOnly, ask }: Asking): ReactElement {
  const { t } = useTranslation();
  const column = limitColumn(element);
  const title = element.type === 'bpmn:UserTask' ? t('studioPathway.limit.title') : t('studioPathway.limit.wait');
  const start = (): void => {
    stepWriterOf(diagram).setHeader(element, 'limit', element.id);
    startLimits(element.id, surroundings, ask.onLimit);
  };
  return (
    <fieldset className="pathway-limits">
      <legend className="field-label">{title}</legend>
      {column === null ? (
        <>
          <p className="quiet">{t('studioPathway.limit.none')}</p>
          {readOnly ? null : <Button onClick={start}>{t('studioPathway.limit.set')}</Button>}
        </>
      ) : (
        RISKS.map((risk) => {
          const cell = surroundings.limits.find((each) => each.column === column && each.risk === risk);
          return (
            <LimitRow
              key={risk}
              risk={risk}
              duration={cell?.duration ?? null}
              readOnly={readOnly}
              onSet={(duration) => ask.onLimit(column, risk, duration)}
            />
          );
        })
      )}
    </fieldset>
  );
}

const UNITS = ['hours', 'days'] as const;
type Shown = Span & { readonly unit: (typeof UNITS)[number] };

/** Weeks are asked for in days. */
function inDays(span: Span | null): Shown | null {
  if (span === null) return null;
  return span.unit === 'weeks' ? { number: span.number * 7, unit: 'days' } : { number: span.number, unit: span.unit };
}

interface LimitRowProps {
  risk: Risk;
  duration: string | null;
  readOnly: boolean;
  onSet: (duration: string) => void;
}

function LimitRow({ risk, duration, readOnly, onSet }: LimitRowProps): ReactElement {
  const { t } = useTranslation();
  const name = t(`studioPathway.limit.${risk}`);
  const parts = duration === null ? null : inDays(readSpan(duration));
  if (parts === null) {
    return (
      <div className="pathway-limit">
        <span>{name}</span>
        <span className="quiet">{duration === null ? t('studioPathway.limit.missing') : (sayDuration(duration, t) ?? duration)}</span>
        {readOnly ? null : <Button onClick={() => onSet(FIRST_LIMIT)}>{t('studioPathway.limit.set')}</Button>}
      </div>
    );
  }
  return (
    <div className="pathway-limit">
      <span>{name}</span>
      <NumberField
        label={t('studioPathway.limit.amount', { risk: name })}
        value={parts.number}
        whole={t('studioPathway.limit.whole')}
        readOnly={readOnly}
        onCommit={(number) => onSet(writeSpan({ ...parts, number }))}
      />
      <ChoiceField
        label={t('studioPathway.limit.unit', { risk: name })}
        bare
        value={parts.unit}
        options={UNITS.map((unit) => ({ value: unit, label: t(`studioPathway.limit.${unit}`) }))}
        readOnly={readOnly}
        onChoose={(unit) => onSet(writeSpan({ ...parts, unit: UNITS.find((each) => each === unit) ?? parts.unit }))}
      />
    </div>
  );
}
