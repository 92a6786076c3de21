import { flowsOut, isConnection, isLabel } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';

/** The steps as a case meets them: each way to where it meets the others, then what comes behind; what hangs on a step comes right after it. */
export function stepsInOrder(root: BpmnElement): BpmnElement[] {
  const shapes = (root.children ?? []).filter((element) => !isConnection(element) && !isLabel(element));
  const seen = new Set<BpmnElement>();
  const order: BpmnElement[] = [];
  const visit = (step: BpmnElement): void => {
    if (seen.has(step)) return;
    seen.add(step);
    [...(step.attachers ?? []), ...flowsOut(step).map(({ target }) => target)].reverse().forEach(visit);
    order.unshift(step);
  };
  shapes.filter(({ type }) => type === 'bpmn:StartEvent').forEach(visit);
  return [...order, ...shapes.filter((shape) => !seen.has(shape))];
}
