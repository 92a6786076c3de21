import { elementsOf, readBpmn } from '../../../../server/content/BpmnSource.ts';
import { childrenOf } from '../../../../server/content/ModdleNode.ts';
import type { ModdleNode } from '../../../../server/content/ModdleNode.ts';

interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const covers = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

/** What is wrong with a pathway as text: steps that nobody reaches, that lead to no end, that are covered, undrawn or off the sheet. */
export async function drawingFaults(text: string, processId: string): Promise<string[]> {
  const source = await readBpmn({ file: `${processId}.bpmn`, text }, processId);
  const elements = elementsOf(source);
  const plane = childrenOf(source.definitions, 'diagrams').map((diagram) => diagram['plane'] as ModdleNode);
  const drawn = plane.flatMap((each) => childrenOf(each, 'planeElement'));
  return [...pathFaults(elements), ...boxFaults(drawn, elements), ...lineFaults(drawn)];
}

const refId = (node: ModdleNode, name: string): string => (node[name] as ModdleNode | undefined)?.id ?? '';

function pathFaults(elements: readonly ModdleNode[]): string[] {
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const nodes = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
  const arrows = [
    ...flows.map((flow) => [refId(flow, 'sourceRef'), refId(flow, 'targetRef')] as const),
    ...nodes.filter((node) => node['attachedToRef'] !== undefined).map((node) => [refId(node, 'attachedToRef'), node.id ?? ''] as const),
  ];
  const grow = (from: string[], turned: boolean): Set<string> => {
    const seen = new Set(from);
    for (let before = -1; before < seen.size;) {
      before = seen.size;
      arrows.forEach(([a, b]) => (seen.has(turned ? b : a) ? seen.add(turned ? a : b) : undefined));
    }
    return seen;
  };
  const ids = (type: string): string[] => nodes.filter(({ $type }) => $type === type).map(({ id }) => id ?? '');
  const reached = grow(ids('bpmn:StartEvent'), false);
  const leads = grow(ids('bpmn:EndEvent'), true);
  return nodes.flatMap(({ id = '' }) => [
    ...(reached.has(id) ? [] : [`${id} is never reached`]),
    ...(leads.has(id) ? [] : [`${id} leads to no end`]),
  ]);
}

function boxFaults(drawn: readonly ModdleNode[], elements: readonly ModdleNode[]): string[] {
  const shapes = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape');
  const boxes = shapes.map((shape) => ({ id: refId(shape, 'bpmnElement'), ...boundsOf(shape) }));
  const labels = drawn.flatMap((each) => {
    const label = each['label'] as ModdleNode | undefined;
    return label?.['bounds'] === undefined ? [] : [{ id: `label of ${refId(each, 'bpmnElement')}`, ...boundsOf(label) }];
  });
  const attached = new Set(elements.filter((each) => each['attachedToRef'] !== undefined).map(({ id }) => id));
  const bodies = boxes.filter(({ id }) => !attached.has(id));
  return [
    ...elements.filter(({ id }) => !drawn.some((each) => refId(each, 'bpmnElement') === id)).map(({ id }) => `${id ?? ''} is not drawn`),
    ...bodies.flatMap((one, index) =>
      bodies
        .slice(index + 1)
        .filter((other) => covers(one, other))
        .map((other) => `${one.id} covers ${other.id}`),
    ),
    ...[...boxes, ...labels].filter(({ x, y }) => x < 0 || y < 0).map(({ id }) => `${id} is off the sheet`),
  ];
}

function boundsOf(node: ModdleNode): Omit<Box, 'id'> {
  const { x, y, width, height } = node['bounds'] as Omit<Box, 'id'>;
  return { x, y, width, height };
}

function lineFaults(drawn: readonly ModdleNode[]): string[] {
  return drawn
    .filter(({ $type }) => $type === 'bpmndi:BPMNEdge')
    .flatMap((edge) => {
      const points = childrenOf(edge, 'waypoint') as unknown as { x: number; y: number }[];
      const slanted = points.slice(1).some((point, index) => {
        const before = points[index]!;
        return Math.abs(point.x - before.x) > 1 && Math.abs(point.y - before.y) > 1;
      });
      const off = points.some(({ x, y }) => x < 0 || y < 0);
      return [
        ...(slanted ? [`${refId(edge, 'bpmnElement')} is slanted`] : []),
        ...(off ? [`${refId(edge, 'bpmnElement')} is off the sheet`] : []),
      ];
    });
}
