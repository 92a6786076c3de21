import { flowsIn, isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import { approvalOf, isParting, planKeeping, planWay } from './whyNotRemove.ts';

/** Ids of what goes when a step, an outcome or a way goes; of a decision, `kept` is the way that stays. */
export function goneWith(element: BpmnElement, kept?: BpmnFlow): readonly string[] {
  if (isFlow(element)) return planWay(element).lost;
  const [way] = flowsIn(element);
  if (element.type === 'bpmn:EndEvent' && way !== undefined) return planWay(way).lost;
  if (isParting(element)) return kept === undefined ? [] : planKeeping(element, kept).lost;
  const approval = approvalOf(element);
  return [element.id, ...(approval === null ? [] : planKeeping(approval.gate, approval.approved).lost)];
}
