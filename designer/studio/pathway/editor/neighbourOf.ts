import { flowsIn, flowsOut, isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';

/** Keys that lead from one part of the pathway to another. */
export const WALK_KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'] as const;
export type WalkKey = (typeof WALK_KEYS)[number];

/** Where an arrow key leads: on and back along the flows, up and down between the ways that part at the same point. */
export function neighbourOf(element: BpmnElement, key: WalkKey): BpmnElement | null {
  if (key === 'ArrowRight') return (isFlow(element) ? element.target : flowsOut(element)[0]) ?? null;
  if (key === 'ArrowLeft') return (isFlow(element) ? element.source : flowsIn(element)[0]) ?? null;
  const flow = isFlow(element) ? element : flowsIn(element)[0];
  if (flow === undefined) return null;
  const ways = flowsOut(flow.source);
  const next = ways[ways.indexOf(flow) + (key === 'ArrowDown' ? 1 : -1)];
  return next === undefined ? null : isFlow(element) ? next : next.target;
}
