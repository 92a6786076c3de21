import { flowsIn } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import { extensionOf } from './firstSteps.ts';

const DONE_BY_PEOPLE = ['bpmn:UserTask', 'bpmn:CallActivity'];
const PASSED_BY = ['bpmn:UserTask', 'bpmn:ExclusiveGateway', 'bpmn:IntermediateCatchEvent', 'bpmn:ServiceTask'];

/** The step that can be done again when an approval on this flow is refused; null when there is none on a single way back. */
export function stepBefore(flow: BpmnFlow): BpmnElement | null {
  const seen = new Set<string>();
  for (let at: BpmnElement = flow.source; !seen.has(at.id);) {
    seen.add(at.id);
    if (DONE_BY_PEOPLE.includes(at.type) && !isApproval(at)) return at;
    const [only, second] = flowsIn(at);
    if (!PASSED_BY.includes(at.type) || only === undefined || second !== undefined || at.host) return null;
    at = only.source;
  }
  return null;
}

/** Whether a step is the district manager's own: nothing goes back to it. */
const isApproval = (element: BpmnElement): boolean =>
  extensionOf(element, 'zeebe:AssignmentDefinition')?.get('candidateGroups') === 'district-manager';
