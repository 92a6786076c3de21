import type { BpmnElement } from '../modeler/BpmnElement.ts';

/** A line across the drawing; all that begins behind it moves on by `by`. */
export interface Cut {
  axis: 'x' | 'y';
  at: number;
  by: number;
}

/** Whether an element moves with the cut. What is attached, labels and what stands inside another shape go with it. */
export function movesWith(element: BpmnElement, cut: Cut): boolean {
  const leader = leaderOf(element);
  return leader[cut.axis] >= cut.at;
}

function leaderOf(element: BpmnElement): BpmnElement {
  if (element.labelTarget) {
    const target = element.labelTarget as BpmnElement & { source?: BpmnElement };
    return leaderOf(target.source ?? target);
  }
  if (element.host) return leaderOf(element.host);
  const { parent } = element;
  return parent?.parent === undefined || parent.parent === null ? element : leaderOf(parent);
}
