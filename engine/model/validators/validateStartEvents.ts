import { nodesOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';

/** A process has start events, and of the none kind at most one. */
export const validateStartEvents: Validator = (process, report, model) => {
  const starts = model.nodes.filter((node) => node.$type === 'bpmn:StartEvent');
  if (starts.length === 0) report(process, 'Must have at least one start event');
  if (starts.filter((start) => nodesOf(start, 'eventDefinitions').length === 0).length > 1)
    report(process, 'Multiple none start events are not allowed');
};
