import { nodeOf, type BpmnNode } from '../BpmnNode.ts';
import type { ProcessModel } from '../ProcessModel.ts';

/** Elements that neither wait nor change a variable: a loop of these alone could never end. */
const STRAIGHT_THROUGH = new Set(['bpmn:StartEvent', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway']);

/** Ids of a loop in which nothing waits, first id repeated at the end; undefined when there is none. */
export function findStraightThroughLoop(model: ProcessModel): readonly string[] | undefined {
  const done = new Set<BpmnNode>();
  for (const start of model.nodes) {
    const loop = searchFrom(start, model, done);
    if (loop !== undefined) return loop;
  }
  return undefined;
}

function searchFrom(start: BpmnNode, model: ProcessModel, done: Set<BpmnNode>): readonly string[] | undefined {
  if (!STRAIGHT_THROUGH.has(start.$type) || done.has(start)) return undefined;
  const path = new Map<BpmnNode, BpmnNode[]>([[start, targets(start, model)]]);
  const way = [start];
  for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
    const node = path.get(top)?.pop();
    if (node === undefined) {
      done.add(top);
      path.delete(top);
      way.pop();
    } else if (path.has(node)) {
      return [...way.slice(way.indexOf(node)), node].map((step) => step.id ?? '');
    } else if (STRAIGHT_THROUGH.has(node.$type) && !done.has(node)) {
      path.set(node, targets(node, model));
      way.push(node);
    }
  }
  return undefined;
}

function targets(node: BpmnNode, model: ProcessModel): BpmnNode[] {
  return model.outgoing(node).flatMap((flow) => nodeOf(flow, 'targetRef') ?? []);
}
