import { isTrue } from '../forms/isTrue.ts';
import { namesInFeel } from '../forms/namesInFeel.ts';
import { flowsFrom, type Flow, type FlowGraph, type FlowNode } from './FlowGraph.ts';

/** Where a case gets by itself from a part that is over. */
export interface Onward {
  /** Parts where it rests: work, waits, and joins that wait for another way. */
  readonly rests: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** Every decision on the way could be told from the answers. */
  readonly sure: boolean;
}

/** Follows the arrows from a part, decisions by the pathway's answers; where these do not tell, every way is followed and `sure` is false. */
export function walkOn(graph: FlowGraph, from: string, answers: Readonly<Record<string, unknown>>): Onward {
  const [rests, ends, passed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let sure = true;
  const queue = flowsFrom(graph, from).map(({ to }) => to);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = graph.nodes.get(id);
    if (node === undefined || passed.has(id)) continue;
    passed.add(id);
    if (node.kind === 'end') ends.add(id);
    else if (node.kind === 'work' || node.kind === 'wait' || node.kind === 'join') rests.add(id);
    else {
      const taken = node.kind === 'choice' ? choose(node, flowsFrom(graph, id), answers) : flowsFrom(graph, id);
      sure &&= taken !== null;
      queue.push(...(taken ?? flowsFrom(graph, id)).map(({ to }) => to));
    }
  }
  return { rests, ends, sure };
}

/** Parts with work, waits and outcomes that can come next, whatever is answered. */
export function comingNext(graph: FlowGraph, from: string): Set<string> {
  const [found, passed] = [new Set<string>(), new Set<string>()];
  const queue = flowsFrom(graph, from).map(({ to }) => to);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (passed.has(id)) continue;
    passed.add(id);
    if (isStep(graph.nodes.get(id))) found.add(id);
    else queue.push(...flowsFrom(graph, id).map(({ to }) => to));
  }
  return found;
}

/** Every part that can be reached, each after all that lead to it, circles aside. */
export function inOrder(graph: FlowGraph): FlowNode[] {
  const [seen, ordered] = [new Set<string>(), [] as FlowNode[]];
  const visit = (id: string): void => {
    const node = graph.nodes.get(id);
    if (node === undefined || seen.has(id)) return;
    seen.add(id);
    const onward = graph.flows.filter(({ from }) => from === id);
    onward.reverse().forEach(({ to }) => visit(to));
    ordered.unshift(node);
  };
  [...graph.nodes.values()].filter(({ kind }) => kind === 'start').forEach(({ id }) => visit(id));
  return ordered;
}

/** Whether the arrows lead from one part to another. */
export function leadsTo(graph: FlowGraph, from: string, to: string): boolean {
  const passed = new Set<string>();
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const flow of graph.flows.filter((each) => each.from === id)) {
      if (flow.to === to) return true;
      if (!passed.has(flow.to)) queue.push(flow.to);
      passed.add(flow.to);
    }
  }
  return false;
}

/** What people see as a step: work, a wait or an outcome. */
function isStep(node: FlowNode | undefined): boolean {
  return node?.kind === 'work' || node?.kind === 'wait' || node?.kind === 'end';
}

/** The way an exclusive gateway takes; null when an answer it asks for is not known here. */
function choose(node: FlowNode, flows: readonly Flow[], answers: Readonly<Record<string, unknown>>): Flow[] | null {
  for (const flow of flows.filter(({ id }) => id !== node.otherwise)) {
    const names = flow.condition === null ? null : namesInFeel(flow.condition);
    if (flow.condition === null || names === null || !names.every((name) => name in answers)) return null;
    if (isTrue(flow.condition, answers)) return [flow];
  }
  return flows.filter(({ id }) => id === node.otherwise);
}
