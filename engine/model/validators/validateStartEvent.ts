import { nodesOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';
import { unsupported } from './unsupported.ts';

/** Start events are of the none kind. */
export const validateStartEvent: Validator = (event, report) => {
  for (const definition of nodesOf(event, 'eventDefinitions')) report(event, unsupported(definition));
};
