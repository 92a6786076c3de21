import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../look/Banner.tsx';
import { isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import { createPlainModeler, insertStepOf, removeStepOf } from '../modeler/createPlainModeler.ts';
import { serviceOf } from '../modeler/Services.ts';
import { useDiagram } from '../modeler/useDiagram.ts';
import { useMendMarks } from '../mendMarks/useMendMarks.ts';
import type { NewStep } from '../insert/StepKind.ts';
import type { PathwayEditorProps, WaitingStep } from '../PathwayEditorProps.ts';
import { Questions } from '../questions/Questions.tsx';
import { goneWith } from '../remove/goneWith.ts';
import { isParting, whyNotRemove } from '../remove/whyNotRemove.ts';
import { limitColumn } from '../steps/readStep.ts';
import { Canvas } from './Canvas.tsx';
import { elementName } from './elementName.ts';
import { InsertSheet } from './InsertSheet.tsx';
import { RemoveSheet } from './RemoveSheet.tsx';
import { RemoveToldSheet } from './RemoveToldSheet.tsx';
import { startLimits } from './startLimits.ts';
import { StepList } from './StepList.tsx';
import { stepsInOrder } from './stepsInOrder.ts';
import { Toolbar } from './Toolbar.tsx';
import { useFocus } from './useFocus.ts';
import { waitingAmong } from './WaitingWords.tsx';

/** The pathway with its steps in words at the left and plain questions at the right. */
export function PlainEditor(props: PathwayEditorProps): ReactElement {
  const { t } = useTranslation();
  const { readOnly, surroundings, askWaiting } = props;
  const [insertAt, setInsertAt] = useState<BpmnFlow | null>(null);
  const [removing, setRemoving] = useState<{ element: BpmnElement; waiting: readonly WaitingStep[] } | null>(null);
  const create = (container: HTMLElement): BpmnJs.Diagram =>
    createPlainModeler(container, {
      readOnly,
      plus: { label: (flow) => t('studioPathway.plus', { name: elementName(flow.target, t) }), onPress: setInsertAt },
    });
  const { hold, diagram, selected, broken } = useDiagram(create, props);
  useFocus(diagram, props.focus);
  useMendMarks(diagram, props.toMend);
  const canvas = diagram === null ? null : serviceOf(diagram, 'canvas');
  const steps = canvas === null ? [] : stepsInOrder(canvas.getRootElement());
  const select = (element: BpmnElement): void => {
    if (diagram === null) return;
    serviceOf(diagram, 'selection').select(element);
    serviceOf(diagram, 'canvas').scrollToElement(element, 80);
  };
  const remove = (element: BpmnElement, kept?: BpmnFlow): void => {
    if (diagram !== null) removeStepOf(diagram).remove(element, kept);
    setRemoving(null);
  };
  const askToRemove = async (element: BpmnElement): Promise<void> => {
    if (readOnly || whyNotRemove(element) !== null) return;
    const waiting = await askWaiting();
    if (whyNotRemove(element) !== null) return;
    if (isParting(element) || waitingAmong(goneWith(element), waiting).length > 0) setRemoving({ element, waiting });
    else remove(element);
  };
  const onRemove = (element: BpmnElement): void => void askToRemove(element);
  const insert = (flow: BpmnFlow, step: NewStep): void => {
    if (diagram === null) return;
    const made = insertStepOf(diagram).insert(flow, step);
    setInsertAt(null);
    startLimits(limitColumn(made), surroundings, props.onLimit);
    select(made);
  };
  const stack = diagram === null ? null : serviceOf(diagram, 'commandStack');
  const ask = { onInsert: setInsertAt, onRemove, onSelect: select, onLimit: props.onLimit };
  if (broken) {
    return (
      <Banner tone="danger" title={t('studioPathway.broken')} role="alert">
        <p>{t('studioPathway.brokenText')}</p>
      </Banner>
    );
  }
  return (
    <section className="pathway">
      <Toolbar diagram={diagram} readOnly={readOnly} />
      <StepList steps={steps} toMend={props.toMend} selected={selected} onSelect={select} />
      <Canvas
        hold={hold}
        keys={{
          selected,
          first: () => steps[0] ?? null,
          onSelect: select,
          onEnter: (element) => (isFlow(element) && !readOnly ? setInsertAt(element) : focusQuestions()),
          onRemove,
          onUndo: () => stack?.undo(),
          onRedo: () => stack?.redo(),
        }}
      />
      <Questions diagram={diagram} selected={selected} surroundings={surroundings} readOnly={readOnly} ask={ask} />
      {insertAt === null ? null : (
        <InsertSheet
          flow={insertAt}
          surroundings={surroundings}
          onClose={() => setInsertAt(null)}
          onAdd={(step) => insert(insertAt, step)}
        />
      )}
      {removing === null ? null : isParting(removing.element) ? (
        <RemoveSheet
          decision={removing.element}
          waiting={removing.waiting}
          onClose={() => setRemoving(null)}
          onRemove={(kept) => remove(removing.element, kept)}
        />
      ) : (
        <RemoveToldSheet {...removing} onClose={() => setRemoving(null)} onRemove={() => remove(removing.element)} />
      )}
    </section>
  );
}

const focusQuestions = (): void => document.querySelector<HTMLElement>('.pathway-questions input, .pathway-questions button')?.focus();
