import { nodeOf, nodesOf, type BpmnNode } from '../BpmnNode.ts';
import type { ExecutableElement } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { baseOf } from './baseOf.ts';
import { timerOf } from './timerOf.ts';

/** Timer boundary event, interrupting unless `cancelActivity` is false. */
export function transformBoundaryEvent(node: BpmnNode, model: ProcessModel): ExecutableElement {
  const [definition] = nodesOf(node, 'eventDefinitions');
  if (definition === undefined) throw new Error('a boundary event without definition must be refused by its validator');
  return {
    ...baseOf(node, 'BOUNDARY_EVENT', model),
    attachedToId: nodeOf(node, 'attachedToRef')?.id ?? '',
    interrupting: node['cancelActivity'] !== false,
    timer: timerOf(definition),
  };
}
