import { useEffect } from 'react';
import { serviceOf } from '../modeler/Services.ts';

/** Selects the element a finding is about and brings it into view; the whole drawing is shown when it is opened. */
export function useFocus(diagram: BpmnJs.Diagram | null, focus: { element: string; at: number } | null): void {
  useEffect(() => {
    if (diagram === null) return;
    showFromStart(diagram);
  }, [diagram]);
  useEffect(() => {
    if (diagram === null || focus === null) return;
    const element = serviceOf(diagram, 'elementRegistry').get(focus.element);
    if (element === undefined) return;
    serviceOf(diagram, 'selection').select(element);
    serviceOf(diagram, 'canvas').scrollToElement(element, 120);
  }, [diagram, focus]);
}

/** The whole drawing, but never smaller than one can read: a long pathway begins at its start. */
function showFromStart(diagram: BpmnJs.Diagram): void {
  const canvas = serviceOf(diagram, 'canvas');
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE) return;
  canvas.zoom(READABLE);
  const { inner, outer, scale } = canvas.viewbox();
  const height = outer.height / scale;
  canvas.viewbox({ x: inner.x - 40, y: inner.y + inner.height / 2 - height / 2, width: outer.width / scale, height });
}

const READABLE = 0.7;
