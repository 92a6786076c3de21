import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { elementName } from '../editor/elementName.ts';
import type { BpmnFlow } from '../modeler/BpmnElement.ts';
import { whyNotInsert } from '../plainRules/whyNotInsert.ts';
import { plainKindOf } from '../steps/PlainKind.ts';
import type { Asking } from './Asking.ts';
import { WayQuestions } from './WayQuestions.tsx';

/** An arrow: what it joins, a way to add a step on it, and its condition when it leaves a decision. */
export function FlowQuestions(asking: Asking<BpmnFlow>): ReactElement {
  const { t } = useTranslation();
  const { element: flow, readOnly, ask } = asking;
  const refusal = whyNotInsert(flow, 'task');
  const before = elementName(flow.source, t);
  const after = elementName(flow.target, t);
  return (
    <>
      <header>
        <p className="small quiet">{t('studioPathway.kind.flow')}</p>
        <h2>{t('studioPathway.insert.between', { before, after })}</h2>
      </header>
      {readOnly || refusal !== null ? null : (
        <Button tone="main" icon={<Plus size={18} aria-hidden="true" />} onClick={() => ask.onInsert(flow)}>
          {t('studioPathway.plus', { name: after })}
        </Button>
      )}
      {refusal === null || readOnly ? null : <p className="quiet">{t(`studioPathway.refuse.${refusal}`)}</p>}
      {plainKindOf(flow.source) === 'decision' ? <WayQuestions {...asking} /> : null}
    </>
  );
}
