import { flowsOut, isConnection, isLabel } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';

/** The steps as a case meets them, from the start on; what hangs on a step comes right after it. */
export function stepsInOrder(root: BpmnElement): BpmnElement[] {
  const shapes = (root.children ?? []).filter((element) => !isConnection(element) && !isLabel(element));
  const order: BpmnElement[] = [];
  const queue = shapes.filter(({ type }) => type === 'bpmn:StartEvent');
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    if (order.includes(step)) continue;
    order.push(step);
    queue.push(...(step.attachers ?? []), ...flowsOut(step).map(({ target }) => target));
  }
  return [...order, ...shapes.filter((shape) => !order.includes(shape))];
}
