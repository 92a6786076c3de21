import { nodeOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';

/** The default flow of an exclusive gateway leaves that gateway. */
export const validateGateway: Validator = (gateway, report, model) => {
  const flow = nodeOf(gateway, 'default');
  if (flow !== undefined && !model.outgoing(gateway).includes(flow)) report(gateway, 'Default flow must start at gateway');
};
