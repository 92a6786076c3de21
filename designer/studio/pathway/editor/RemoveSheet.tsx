import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { Sheet } from '../../../look/Sheet.tsx';
import { flowsOut } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import type { WaitingStep } from '../PathwayEditorProps.ts';
import { planKeeping } from '../remove/whyNotRemove.ts';
import { elementName } from './elementName.ts';
import { onwardName } from './onwardName.ts';
import { WaitingWords } from './WaitingWords.tsx';

/** Asks which way of a decision stays when it goes, and says what goes with it. */
export function RemoveSheet({
  decision,
  waiting,
  onClose,
  onRemove,
}: {
  decision: BpmnElement;
  waiting: readonly WaitingStep[];
  onClose: () => void;
  onRemove: (kept: BpmnFlow) => void;
}): ReactElement {
  const { t } = useTranslation();
  const ways = flowsOut(decision).map((way) => ({ way, plan: planKeeping(decision, way) }));
  const [kept, setKept] = useState(ways.find(({ plan }) => plan.refusal === null)?.way);
  const siblings = decision.parent?.children ?? [];
  const lostNames = (lost: readonly string[]): string =>
    siblings
      .filter(({ id, type }) => lost.includes(id) && !type.endsWith('Gateway'))
      .map((element) => `“${elementName(element, t)}”`)
      .join(', ');
  return (
    <Sheet title={t('studioPathway.remove.title')} open onClose={onClose} narrow>
      <p>{t('studioPathway.remove.text')}</p>
      <fieldset className="choice">
        <legend className="unseen">{t('studioPathway.remove.title')}</legend>
        {ways.map(({ way, plan }) => {
          const names = lostNames(plan.lost);
          const said = names === '' ? t('studioPathway.remove.nothingElse') : t('studioPathway.remove.alsoGone', { names });
          return (
            <label key={way.id} className="tick">
              <input type="radio" name="kept" disabled={plan.refusal !== null} checked={way === kept} onChange={() => setKept(way)} />
              <span>
                {t('studioPathway.remove.keep', { name: wayName(way, t) })}
                <span className="tick-help small quiet">{plan.refusal === null ? said : t(`studioPathway.stay.${plan.refusal}`)}</span>
                {plan.refusal === null ? (
                  <span className="tick-help small">
                    <WaitingWords of={decision} gone={plan.lost} waiting={waiting} />
                  </span>
                ) : null}
              </span>
            </label>
          );
        })}
      </fieldset>
      <Button tone="main" wide aria-disabled={kept === undefined} onClick={() => (kept === undefined ? undefined : onRemove(kept))}>
        {t('studioPathway.remove.do')}
      </Button>
    </Sheet>
  );
}

const wayName = (way: BpmnFlow, t: Parameters<typeof elementName>[1]): string =>
  way.businessObject.name === undefined || way.businessObject.name === '' ? onwardName(way, t) : way.businessObject.name;
