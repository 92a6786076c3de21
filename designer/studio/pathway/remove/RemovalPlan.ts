import { hasIdleLoop, lostNodes, stuckNodes, without } from '../graph/Graph.ts';
import type { Graph } from '../graph/Graph.ts';

/** Why something has to stay. */
export type RemoveRefusal = 'start' | 'system' | 'meeting' | 'timer' | 'end' | 'several' | 'onlyInLoop' | 'inside' | 'lastWay';

/** What goes: the arrows asked for, and the steps that nothing would lead to any more. */
export interface RemovalPlan {
  arrows: readonly string[];
  lost: readonly string[];
  refusal: RemoveRefusal | null;
}

/** What would happen if these arrows went. */
export function planRemoval(graph: Graph, arrows: readonly string[]): RemovalPlan {
  const lost = lostNodes(without(graph, { arrows })).filter((id) => !lostNodes(graph).includes(id));
  const rest = joined(without(graph, { arrows, nodes: lost }));
  return { arrows, lost, refusal: refusalOf(rest) };
}

/** What would happen if this step went and what leads to it led on behind it. */
export function planStepRemoval(graph: Graph, id: string): RemovalPlan {
  const rest = through(graph, id);
  return { arrows: [], lost: [], refusal: refusalOf(rest) };
}

function refusalOf(rest: Graph): RemoveRefusal | null {
  if (hasIdleLoop(rest)) return 'onlyInLoop';
  return stuckNodes(rest).length > 0 ? 'end' : null;
}

/** The graph without gateways at which nothing parts or meets any more. */
function joined(graph: Graph): Graph {
  const needless = graph.nodes.find(
    ({ id, type }) =>
      type.endsWith('Gateway') &&
      graph.arrows.filter(({ to }) => to === id).length === 1 &&
      graph.arrows.filter(({ from }) => from === id).length === 1 &&
      graph.arrows.some(({ from, to }) => from === id && to !== id),
  );
  return needless === undefined ? graph : joined(through(graph, needless.id));
}

function through(graph: Graph, id: string): Graph {
  const onward = graph.arrows.find(({ from }) => from === id);
  return {
    nodes: graph.nodes.filter((node) => node.id !== id),
    arrows: graph.arrows
      .filter(({ from }) => from !== id)
      .map((arrow) => (arrow.to === id && onward ? { ...arrow, to: onward.to } : arrow)),
  };
}
