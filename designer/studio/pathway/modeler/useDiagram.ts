import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BpmnElement } from './BpmnElement.ts';
import { createTextKeeper } from './createTextKeeper.ts';
import type { TextKeeper } from './createTextKeeper.ts';
import { serviceOf } from './Services.ts';

/** A diagram on screen, as React sees it. */
export interface DiagramState {
  /** For the element that holds the canvas. */
  hold: (element: HTMLElement | null) => void;
  diagram: BpmnJs.Diagram | null;
  selected: BpmnElement | null;
  /** Grows with each change, so that what is read from the diagram is read again. */
  version: number;
  broken: boolean;
}

/** Keeps a diagram in step with its text: opens it, hands on each change, takes in a text that came from elsewhere. */
export function useDiagram(
  create: (container: HTMLElement) => BpmnJs.Diagram,
  { text, onChange }: { text: string; onChange: (text: string, base: string) => void },
): DiagramState {
  const [container, hold] = useState<HTMLElement | null>(null);
  const keeper = useRef<TextKeeper | null>(null);
  const [diagram, setDiagram] = useState<BpmnJs.Diagram | null>(null);
  const [selected, setSelected] = useState<BpmnElement | null>(null);
  const [version, setVersion] = useState(0);
  const [broken, setBroken] = useState(false);
  const tell = useEffectEvent(onChange);
  const make = useEffectEvent(create);
  const opened = useEffectEvent((made: BpmnJs.Diagram, error: unknown) => {
    setDiagram(error === null ? made : null);
    setBroken(error !== null);
    reselect(made, selected);
    setSelected(error === null ? onlySelected(made) : null);
  });
  useEffect(() => {
    if (container === null) return undefined;
    const made = make(container);
    const keeping = createTextKeeper(made, { onChange: (saved, base) => tell(saved, base), onOpened: (error) => opened(made, error) });
    made.on('selection.changed', () => setSelected(onlySelected(made)));
    made.on(['commandStack.changed', 'import.done'], () => setVersion((before) => before + 1));
    keeper.current = keeping;
    const size = new ResizeObserver(() => serviceOf(made, 'canvas').resized());
    size.observe(container);
    return () => {
      size.disconnect();
      setDiagram(null);
      keeper.current = null;
      void keeping.close().then(() => made.destroy());
    };
  }, [container]);
  useEffect(() => {
    keeper.current?.take(text);
  }, [container, text]);
  return { hold, diagram, selected, version, broken };
}

/** Somebody else's version came: what was selected stays so where it is still there. */
function reselect(diagram: BpmnJs.Diagram, before: BpmnElement | null): void {
  const again = before === null ? undefined : serviceOf(diagram, 'elementRegistry').get(before.id);
  if (again !== undefined) serviceOf(diagram, 'selection').select(again);
}

function onlySelected(diagram: BpmnJs.Diagram): BpmnElement | null {
  const [first, second] = serviceOf(diagram, 'selection').get();
  if (first === undefined || second !== undefined || first.parent === undefined) return null;
  return first.labelTarget ?? first;
}
