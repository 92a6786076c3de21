import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Risk } from '../../Surroundings.ts';
import { Button } from '../../../look/Button.tsx';
import { sayDuration } from '../../../time/sayDuration.ts';
import { FIRST_LIMIT, RISKS, startLimits } from '../editor/startLimits.ts';
import { stepWriterOf } from '../modeler/createPlainModeler.ts';
import { readLimit, writeLimit } from '../steps/limitParts.ts';
import type { LimitUnit } from '../steps/limitParts.ts';
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

interface LimitRowProps {
  risk: Risk;
  duration: string | null;
  readOnly: boolean;
  onSet: (duration: string) => void;
}

function LimitRow({ risk, duration, readOnly, onSet }: LimitRowProps): ReactElement {
  const { t } = useTranslation();
  const name = t(`studioPathway.limit.${risk}`);
  const parts = duration === null ? null : readLimit(duration);
  if (parts === null) {
    return (
      <div className="pathway-limit">
        <span>{name}</span>
        <span className="quiet">{duration === null ? t('studioPathway.limit.missing') : (sayDuration(duration, t) ?? duration)}</span>
        {readOnly ? null : <Button onClick={() => onSet(FIRST_LIMIT)}>{t('studioPathway.limit.set')}</Button>}
      </div>
    );
  }
  const units: LimitUnit[] = parts.unit === 'minutes' ? ['minutes', 'hours', 'days'] : ['hours', 'days'];
  return (
    <div className="pathway-limit">
      <span>{name}</span>
      <NumberField
        label={t('studioPathway.limit.amount', { risk: name })}
        value={parts.amount}
        whole={t('studioPathway.limit.whole')}
        readOnly={readOnly}
        onCommit={(amount) => onSet(writeLimit({ ...parts, amount }))}
      />
      <ChoiceField
        label={t('studioPathway.limit.unit', { risk: name })}
        bare
        value={parts.unit}
        options={units.map((unit) => ({ value: unit, label: t(`studioPathway.limit.${unit}`) }))}
        readOnly={readOnly}
        onChoose={(unit) => onSet(writeLimit({ ...parts, unit: units.find((each) => each === unit) ?? parts.unit }))}
      />
    </div>
  );
}
