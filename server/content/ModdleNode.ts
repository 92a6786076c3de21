/** A node of a moddle tree, BPMN or DMN: its type, its parent, and properties by name. Trees are read once and changed only while a release is built. */
export interface ModdleNode {
  readonly $type: string;
  readonly $parent?: ModdleNode;
  id?: string;
  name?: string;
  [property: string]: unknown;
}

/** Child nodes of a property that holds many; empty when absent. */
export function childrenOf(node: ModdleNode | undefined, property: string): ModdleNode[] {
  const value = node?.[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Child or referenced node of a property; undefined when absent. */
export function childOf(node: ModdleNode | undefined, property: string): ModdleNode | undefined {
  const value = node?.[property];
  return isNode(value) ? value : undefined;
}

/** Text of a property; undefined when absent or empty. */
export function textOf(node: ModdleNode | undefined, property: string): string | undefined {
  const value = node?.[property];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** First extension element of a type, such as `zeebe:CalledElement`. */
export function extensionOf(node: ModdleNode, type: string): ModdleNode | undefined {
  return childrenOf(childOf(node, 'extensionElements'), 'values').find((value) => value.$type === type);
}

function isNode(value: unknown): value is ModdleNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
