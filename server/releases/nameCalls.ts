import { elementsOf, type BpmnSource } from '../content/BpmnSource.ts';
import { childOf, childrenOf, extensionOf, type ModdleNode } from '../content/ModdleNode.ts';

/** Variable by which a step inside a called procedure knows the call of the root procedure that it runs under. */
export const ROOT_ELEMENT = 'rootElementId';

/** Has each call of a root procedure hand its own id down, so that a step is found in the root's drawing however often a procedure is called. */
export function nameCalls(root: BpmnSource): void {
  for (const element of elementsOf(root).filter(({ $type }) => $type === 'bpmn:CallActivity')) {
    const mapping = extensionOf(element, 'zeebe:IoMapping') ?? addMapping(element);
    add(mapping, 'inputParameters', make(element, 'zeebe:Input', { source: `="${element.id ?? ''}"`, target: ROOT_ELEMENT }));
  }
}

function addMapping(element: ModdleNode): ModdleNode {
  const mapping = make(element, 'zeebe:IoMapping', {});
  const holder = childOf(element, 'extensionElements');
  if (holder !== undefined) add(holder, 'values', mapping);
  return mapping;
}

function add(parent: ModdleNode, property: string, child: ModdleNode): void {
  Object.assign(child, { $parent: parent });
  parent[property] = [...childrenOf(parent, property), child];
}

function make(near: ModdleNode, type: string, attributes: Readonly<Record<string, string>>): ModdleNode {
  const { $model } = near as unknown as { $model: { create(type: string, attributes: object): ModdleNode } };
  return $model.create(type, attributes);
}
