import { nodeOf, type BpmnNode } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';

/** Everything that is executed needs an id, and a sequence flow both of its ends inside the process. */
export const validateIds: Validator = (process, report, model) => {
  const inside = new Set<BpmnNode>(model.nodes);
  for (const node of [process, ...model.nodes, ...model.flows]) {
    if ((node.id ?? '') === '') report(node, "Attribute 'id' must be present and not empty");
  }
  for (const flow of model.flows) {
    for (const end of ['sourceRef', 'targetRef']) {
      const target = nodeOf(flow, end);
      if (target === undefined) report(flow, `Attribute '${end}' must be present and refer to an element`);
      else if (!inside.has(target))
        report(flow, `Attribute '${end}' must refer to a flow node of the same process, but refers to '${target.id ?? ''}'`);
    }
  }
};
