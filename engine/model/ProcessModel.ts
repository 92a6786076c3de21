import { nodeOf, nodesOf, type BpmnNode } from './BpmnNode.ts';

/** One executable process as read, with what validators and transformers ask of it. */
export interface ProcessModel {
  readonly process: BpmnNode;
  readonly nodes: readonly BpmnNode[];
  readonly flows: readonly BpmnNode[];
  readonly incoming: (node: BpmnNode) => readonly BpmnNode[];
  readonly outgoing: (node: BpmnNode) => readonly BpmnNode[];
  readonly boundaryEvents: (node: BpmnNode) => readonly BpmnNode[];
}

/** Data and drawing: kept in the file, without meaning for execution. */
const NOT_EXECUTED = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

export function createProcessModel(process: BpmnNode): ProcessModel {
  const elements = nodesOf(process, 'flowElements').filter((element) => !NOT_EXECUTED.has(element.$type));
  const flows = elements.filter((element) => element.$type === 'bpmn:SequenceFlow');
  const nodes = elements.filter((element) => element.$type !== 'bpmn:SequenceFlow');
  const incoming = groupedBy(flows, 'targetRef');
  const outgoing = groupedBy(flows, 'sourceRef');
  const attached = groupedBy(nodes, 'attachedToRef');
  return {
    process,
    nodes,
    flows,
    incoming: (node) => incoming.get(node) ?? [],
    outgoing: (node) => outgoing.get(node) ?? [],
    boundaryEvents: (node) => attached.get(node) ?? [],
  };
}

function groupedBy(nodes: readonly BpmnNode[], property: string): ReadonlyMap<BpmnNode, readonly BpmnNode[]> {
  const groups = new Map<BpmnNode, BpmnNode[]>();
  for (const node of nodes) {
    const key = nodeOf(node, property);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}
