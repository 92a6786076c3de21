import { nodesOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';
import { unsupported } from './unsupported.ts';

const KINDS = [
  'bpmn:ErrorEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:TerminateEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:CompensateEventDefinition',
];

/** End events are of the none kind and lead nowhere. */
export const validateEndEvent: Validator = (event, report, model) => {
  if (model.outgoing(event).length > 0) report(event, 'End events must not have outgoing sequence flows to other elements.');
  for (const definition of nodesOf(event, 'eventDefinitions')) {
    report(
      event,
      KINDS.includes(definition.$type)
        ? unsupported(definition)
        : 'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
    );
  }
};
