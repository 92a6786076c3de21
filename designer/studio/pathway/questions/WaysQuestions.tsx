import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { onwardName } from '../editor/onwardName.ts';
import { flowsOut } from '../modeler/BpmnElement.ts';
import { insertStepOf } from '../modeler/createPlainModeler.ts';
import type { Asking } from './Asking.ts';
import { WayQuestions } from './WayQuestions.tsx';

/** The ways out of a decision, each with its condition; one of them is for all other cases. */
export function WaysQuestions(asking: Asking): ReactElement {
  const { t } = useTranslation();
  const { diagram, element, readOnly } = asking;
  const add = (): void => {
    insertStepOf(diagram).addWay(element, { name: t('studioPathway.word.otherWay'), meet: t('studioPathway.word.meet') });
  };
  const otherwise = element.businessObject.get('default');
  const ways = flowsOut(element).sort((a, b) => Number(a.businessObject === otherwise) - Number(b.businessObject === otherwise));
  return (
    <section className="pathway-ways">
      <h3>{t('studioPathway.ways.title')}</h3>
      <p className="small quiet">{t('studioPathway.ways.hint')}</p>
      {ways.map((way) => (
        <fieldset key={way.id} className="pathway-way">
          <legend>{t('studioPathway.ways.to', { name: onwardName(way, t) })}</legend>
          <WayQuestions {...asking} element={way} />
        </fieldset>
      ))}
      {readOnly ? null : (
        <Button icon={<Plus size={18} aria-hidden="true" />} onClick={add}>
          {t('studioPathway.ways.add')}
        </Button>
      )}
    </section>
  );
}
