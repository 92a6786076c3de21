import { nodeOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';

/** Conditions belong to exclusive gateways, so no other element has a conditional way out. */
export const validateOutgoing: Validator = (node, report, model) => {
  const conditional = model.outgoing(node).some((flow) => nodeOf(flow, 'conditionExpression') !== undefined);
  if (conditional) report(node, 'Conditional sequence flows are only supported at exclusive or inclusive gateway');
};
