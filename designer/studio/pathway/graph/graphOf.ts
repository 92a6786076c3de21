import { isConnection, isFlow, isLabel } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import type { Graph } from './Graph.ts';

const FLOW_NODE = /Task$|Event$|Gateway$|Activity$|SubProcess$/;

/** The graph of what stands on the first level of the drawing. */
export function graphOf(root: BpmnElement): Graph {
  const children = root.children ?? [];
  return {
    nodes: children
      .filter((element) => !isConnection(element) && !isLabel(element) && FLOW_NODE.test(element.type))
      .map(({ id, type, host }) => ({ id, type, host: host?.id })),
    arrows: children.filter(isFlow).map(({ id, source, target }) => ({ id, from: source.id, to: target.id })),
  };
}
