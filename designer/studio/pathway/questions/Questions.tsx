import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Surroundings } from '../../Surroundings.ts';
import { EmptyState } from '../../../look/EmptyState.tsx';
import { elementName } from '../editor/elementName.ts';
import { isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import { plainKindOf } from '../steps/PlainKind.ts';
import type { Ask, Asking } from './Asking.ts';
import { CallQuestions } from './CallQuestions.tsx';
import { FlowQuestions } from './FlowQuestions.tsx';
import { LimitQuestions } from './LimitQuestions.tsx';
import { NameQuestions } from './NameQuestions.tsx';
import { NextSteps } from './NextSteps.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { TaskQuestions } from './TaskQuestions.tsx';
import { WaysQuestions } from './WaysQuestions.tsx';

export interface QuestionsProps {
  diagram: BpmnJs.Diagram | null;
  selected: BpmnElement | null;
  surroundings: Surroundings;
  readOnly: boolean;
  ask: Ask;
}

/** The plain questions about what is selected. */
export function Questions({ diagram, selected, surroundings, readOnly, ask }: QuestionsProps): ReactElement {
  const { t } = useTranslation();
  if (diagram === null || selected === null || selected.parent === undefined) {
    return (
      <aside className="pathway-questions" aria-label={t('studioPathway.nothing')}>
        <EmptyState title={t('studioPathway.nothing')}>
          {t(readOnly ? 'studioPathway.nothingLook' : 'studioPathway.nothingText')}
        </EmptyState>
      </aside>
    );
  }
  const name = elementName(selected, t);
  const asking = { diagram, element: selected, surroundings, readOnly, ask };
  return (
    <aside className="pathway-questions" aria-label={name} key={selected.id}>
      {isFlow(selected) ? <FlowQuestions {...asking} element={selected} /> : <StepQuestions {...asking} />}
    </aside>
  );
}

function StepQuestions(asking: Asking): ReactElement {
  const { t } = useTranslation();
  const kind = plainKindOf(asking.element);
  const explained =
    kind === 'start' || kind === 'parallel' || kind === 'meeting' || kind === 'system' || kind === 'timer' || kind === 'other';
  const named = kind !== 'system' && kind !== 'timer' && kind !== 'other' && kind !== 'meeting' && kind !== 'parallel';
  return (
    <>
      <header>
        <p className="small quiet">{t(`studioPathway.kind.${kind}`)}</p>
        <h2>{elementName(asking.element, t)}</h2>
      </header>
      {explained ? <p className="quiet">{t(`studioPathway.explain.${kind}`)}</p> : null}
      {named ? <NameQuestions {...asking} kind={kind} /> : null}
      {kind === 'task' ? <TaskQuestions {...asking} /> : null}
      {kind === 'handoff' || kind === 'call' ? <CallQuestions {...asking} kind={kind} /> : null}
      {kind === 'decision' ? <WaysQuestions {...asking} /> : null}
      {kind === 'task' || kind === 'wait' ? <LimitQuestions {...asking} /> : null}
      <NextSteps {...asking} />
      {asking.readOnly ? null : <RemoveButton {...asking} />}
    </>
  );
}
