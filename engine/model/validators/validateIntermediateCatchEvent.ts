import { nodeOf, nodesOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';
import { unsupported } from './unsupported.ts';
import { validateMessage } from './validateMessage.ts';
import { validateTimer } from './validateTimer.ts';

const KINDS = ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition', 'bpmn:SignalEventDefinition', 'bpmn:LinkEventDefinition'];

/** A catch event waits for exactly one thing: a message, or a time that comes once. */
export const validateIntermediateCatchEvent: Validator = (event, report) => {
  const [definition, ...others] = nodesOf(event, 'eventDefinitions');
  if (definition === undefined || others.length > 0) report(event, 'Must have exactly one event definition');
  else if (definition.$type === 'bpmn:MessageEventDefinition') validateMessage(definition, report);
  else if (definition.$type === 'bpmn:TimerEventDefinition') {
    if (nodeOf(definition, 'timeDuration') === undefined && nodeOf(definition, 'timeDate') === undefined)
      report(event, 'Intermediate timer catch event must have either a time duration or a time date.');
    validateTimer(event, report, definition);
  } else
    report(
      event,
      KINDS.includes(definition.$type) ? unsupported(definition) : 'Event definition must be one of: message, timer, signal, or link',
    );
};
