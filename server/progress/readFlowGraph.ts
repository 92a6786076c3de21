import type { BpmnSource } from '../content/BpmnSource.ts';
import { childOf, childrenOf, extensionOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { Flow, FlowGraph, FlowNode } from './FlowGraph.ts';

const KINDS: Readonly<Record<string, FlowNode['kind']>> = {
  StartEvent: 'start',
  EndEvent: 'end',
  UserTask: 'work',
  CallActivity: 'work',
  SubProcess: 'work',
  IntermediateCatchEvent: 'wait',
  ReceiveTask: 'wait',
  EventBasedGateway: 'wait',
};

/** Reads the first level of a process: its parts, its arrows, and what it calls. */
export function readFlowGraph({ process }: BpmnSource): FlowGraph {
  const elements = childrenOf(process, 'flowElements').filter(({ id }) => id !== undefined);
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow').map(flowOf);
  const hosts = new Map(elements.map((element) => [element.id ?? '', childOf(element, 'attachedToRef')?.id]));
  const arrows = flows.map((flow) => ({ ...flow, from: hosts.get(flow.from) ?? flow.from, aside: hosts.get(flow.from) !== undefined }));
  const parts = elements.filter(({ $type, id }) => $type !== 'bpmn:SequenceFlow' && hosts.get(id ?? '') === undefined);
  return {
    processId: process.id ?? '',
    nodes: new Map(parts.map((element) => [element.id ?? '', nodeOf(element, flows)])),
    flows: arrows,
    holder: new Map(parts.flatMap((part) => within(part).map((id) => [id, part.id ?? ''] as const))),
    calls: callsOf(parts),
  };
}

function nodeOf(element: ModdleNode, flows: readonly Flow[]): FlowNode {
  const id = element.id ?? '';
  const name = textOf(element, 'name') ?? '';
  return { id, name, kind: kindOf(element, flows), otherwise: childOf(element, 'default')?.id ?? null, outputs: outputsOf(element) };
}

function kindOf({ $type, id }: ModdleNode, flows: readonly Flow[]): FlowNode['kind'] {
  const type = $type.replace('bpmn:', '');
  if (type === 'ParallelGateway') return flows.filter(({ to }) => to === id).length > 1 ? 'join' : 'pass';
  if (type === 'ExclusiveGateway') return flows.filter(({ from }) => from === id).length > 1 ? 'choice' : 'pass';
  if (type === 'InclusiveGateway') return flows.filter(({ to }) => to === id).length > 1 ? 'join' : 'choice';
  return KINDS[type] ?? 'pass';
}

function flowOf(element: ModdleNode): Flow {
  const condition = textOf(childOf(element, 'conditionExpression'), 'body')?.replace(/^=/, '').trim() ?? null;
  return {
    id: element.id ?? '',
    from: childOf(element, 'sourceRef')?.id ?? '',
    to: childOf(element, 'targetRef')?.id ?? '',
    condition,
    aside: false,
  };
}

/** Outputs that hand a variable on as it is; anything else is known to the engine alone. */
function outputsOf(element: ModdleNode): Map<string, string> {
  const outputs = childrenOf(extensionOf(element, 'zeebe:IoMapping'), 'outputParameters');
  return new Map(
    outputs.flatMap((output) => {
      const source = /^=\s*(\w+)\s*$/.exec(textOf(output, 'source') ?? '')?.[1];
      const target = textOf(output, 'target');
      return source === undefined || target === undefined ? [] : [[source, target] as const];
    }),
  );
}

function callsOf(parts: readonly ModdleNode[]): Map<string, string[]> {
  const calls = new Map<string, string[]>();
  for (const part of parts.filter(({ $type }) => $type === 'bpmn:CallActivity')) {
    const called = textOf(extensionOf(part, 'zeebe:CalledElement'), 'processId') ?? '';
    calls.set(called, [...(calls.get(called) ?? []), part.id ?? '']);
  }
  return calls;
}

function within(node: ModdleNode): string[] {
  return [node.id ?? '', ...childrenOf(node, 'flowElements').flatMap(within)];
}
