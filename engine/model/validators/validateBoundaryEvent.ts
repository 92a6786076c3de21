import { nodeOf, nodesOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import type { Report, Validator } from './Validator.ts';
import { unsupported } from './unsupported.ts';
import { validateTimer } from './validateTimer.ts';

const KINDS = [
  'bpmn:TimerEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:ErrorEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:CompensateEventDefinition',
];
const ACTIVITY = /Task$|^bpmn:(CallActivity|SubProcess|Transaction|AdHocSubProcess)$/;

/** A boundary event sits on an activity, leads out of it and is a timer. */
export const validateBoundaryEvent: Validator = (event, report, model) => {
  const host = nodeOf(event, 'attachedToRef');
  if (host === undefined || !ACTIVITY.test(host.$type) || !model.nodes.includes(host)) report(event, 'Must be attached to an activity');
  if (model.incoming(event).length > 0) report(event, 'Cannot have incoming sequence flows');
  if (model.outgoing(event).length === 0) report(event, 'Must have at least one outgoing sequence flow or association');
  validateDefinitions(event, report);
};

function validateDefinitions(event: BpmnNode, report: Report): void {
  const [definition, ...others] = nodesOf(event, 'eventDefinitions');
  if (definition === undefined || others.length > 0) {
    report(event, 'Must have exactly one event definition');
    return;
  }
  if (!KINDS.includes(definition.$type)) report(event, 'Boundary events must be one of: timer, message, error, signal, escalation');
  else if (definition.$type !== 'bpmn:TimerEventDefinition') report(event, unsupported(definition));
  else {
    const interrupting = event['cancelActivity'] !== false;
    if (interrupting && textOf(nodeOf(definition, 'timeCycle'), 'body') !== undefined)
      report(event, 'Interrupting timer event with time cycle is not allowed.');
    validateTimer(event, report, definition);
  }
}
