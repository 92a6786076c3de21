/** The pathway as dots and arrows: what leads where. Timers hang on their step and count as reached with it. */
export interface Graph {
  nodes: readonly GraphNode[];
  arrows: readonly { id: string; from: string; to: string }[];
}

/** One dot of the pathway. */
interface GraphNode {
  id: string;
  type: string;
  host?: string | undefined;
}

/** Everything that can be reached from these nodes, themselves included. */
export function reachedFrom(graph: Graph, ids: readonly string[]): Set<string> {
  const seen = new Set(ids);
  const queue = [...ids];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const next = [
      ...graph.arrows.filter(({ from }) => from === id).map(({ to }) => to),
      ...graph.nodes.filter(({ host }) => host === id).map((node) => node.id),
    ];
    next
      .filter((each) => !seen.has(each))
      .forEach((each) => {
        seen.add(each);
        queue.push(each);
      });
  }
  return seen;
}

/** Nodes that no case would ever come to. */
export function lostNodes(graph: Graph): string[] {
  const starts = graph.nodes.filter(({ type }) => type === 'bpmn:StartEvent').map(({ id }) => id);
  const reached = reachedFrom(graph, starts);
  return graph.nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
}

/** Nodes from which no end can be reached. */
export function stuckNodes(graph: Graph): string[] {
  const ends = graph.nodes.filter(({ type }) => type === 'bpmn:EndEvent').map(({ id }) => id);
  const back: Graph = { nodes: [], arrows: graph.arrows.map(({ id, from, to }) => ({ id, from: to, to: from })) };
  const leads = reachedFrom(back, ends);
  return graph.nodes.filter(({ id }) => !leads.has(id)).map(({ id }) => id);
}

/** Whether a case could go round for ever without anybody doing anything: a circle of gateways only. */
export function hasIdleLoop(graph: Graph): boolean {
  const gateways = new Set(graph.nodes.filter(({ type }) => type.endsWith('Gateway')).map(({ id }) => id));
  const arrows = graph.arrows.filter(({ from, to }) => gateways.has(from) && gateways.has(to));
  return arrows.some(({ from, to }) => reachedFrom({ nodes: [], arrows }, [to]).has(from));
}

/** The graph without these nodes and arrows, and without arrows that would hang loose. */
export function without(graph: Graph, gone: { nodes?: readonly string[]; arrows?: readonly string[] }): Graph {
  const nodes = graph.nodes.filter(({ id, host }) => !gone.nodes?.includes(id) && (host === undefined || !gone.nodes?.includes(host)));
  const left = new Set(nodes.map(({ id }) => id));
  return { nodes, arrows: graph.arrows.filter(({ id, from, to }) => !gone.arrows?.includes(id) && left.has(from) && left.has(to)) };
}
