import { nodeOf, textOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';
import { validateExpression } from './validateExpression.ts';

/** A condition is FEEL; at an exclusive gateway with several ways each has one or is the default. */
export const validateSequenceFlow: Validator = (flow, report, model) => {
  const condition = nodeOf(flow, 'conditionExpression');
  if (condition !== undefined) {
    validateExpression(condition, report, { text: textOf(condition, 'body') ?? '', mustBeFeel: true });
    return;
  }
  const source = nodeOf(flow, 'sourceRef');
  if (source?.$type !== 'bpmn:ExclusiveGateway' || model.outgoing(source).length < 2) return;
  if (nodeOf(source, 'default') !== flow) report(flow, 'Must have a condition or be default flow');
};
