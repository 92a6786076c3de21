/** An element of the XML as moddle reads it: its type, its id, and its properties by name. */
export interface BpmnNode {
  readonly $type: string;
  readonly $parent?: BpmnNode;
  readonly id?: string;
  readonly [property: string]: unknown;
}

/** Text of an attribute or of a simple child; undefined when absent. */
export function textOf(node: BpmnNode | undefined, property: string): string | undefined {
  const value = node?.[property];
  return typeof value === 'string' ? value : undefined;
}

/** One child or referenced element; undefined when absent or unresolved. */
export function nodeOf(node: BpmnNode | undefined, property: string): BpmnNode | undefined {
  const value = node?.[property];
  return isNode(value) ? value : undefined;
}

/** Children or referenced elements of a property that holds many. */
export function nodesOf(node: BpmnNode | undefined, property: string): readonly BpmnNode[] {
  const value = node?.[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Extension elements of one type (`zeebe:TaskDefinition`). */
export function extensionsOf(node: BpmnNode, type: string): readonly BpmnNode[] {
  return nodesOf(nodeOf(node, 'extensionElements'), 'values').filter((extension) => extension.$type === type);
}

/** First extension element of one type. */
export function extensionOf(node: BpmnNode, type: string): BpmnNode | undefined {
  return extensionsOf(node, type)[0];
}

/** `ServiceTask` of `bpmn:ServiceTask`. */
export function localName(node: BpmnNode): string {
  return node.$type.slice(node.$type.indexOf(':') + 1);
}

function isNode(value: unknown): value is BpmnNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
