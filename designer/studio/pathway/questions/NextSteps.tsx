import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { onwardName } from '../editor/onwardName.ts';
import { flowsOut } from '../modeler/BpmnElement.ts';
import { whyNotInsert } from '../plainRules/whyNotInsert.ts';
import type { Asking } from './Asking.ts';

/** Where the pathway leads from here, and a way to put something in between. */
export function NextSteps({ element, readOnly, ask }: Asking): ReactElement {
  const { t } = useTranslation();
  const ways = flowsOut(element);
  return (
    <section className="pathway-next">
      <h3>{t('studioPathway.next.title')}</h3>
      {ways.length === 0 ? <p className="quiet">{t('studioPathway.next.none')}</p> : null}
      <ul>
        {ways.map((way) => {
          const { name: wayName = '' } = way.businessObject;
          const step = onwardName(way, t);
          const name = wayName === '' ? step : t('studioPathway.next.way', { name: wayName, step });
          const add = wayName === '' ? t('studioPathway.next.add', { name: step }) : t('studioPathway.next.addOn', { name: wayName });
          const refusal = whyNotInsert(way, 'task');
          return (
            <li key={way.id}>
              <button
                type="button"
                className="link-button"
                aria-label={t('studioPathway.next.go', { name })}
                onClick={() => ask.onSelect(way.target)}
              >
                {name}
              </button>
              {readOnly || refusal !== null ? null : (
                <button type="button" className="icon-button" aria-label={add} title={add} onClick={() => ask.onInsert(way)}>
                  <Plus size={20} aria-hidden="true" />
                </button>
              )}
              {readOnly || refusal === null ? null : <p className="small quiet">{t(`studioPathway.refuse.${refusal}`)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
