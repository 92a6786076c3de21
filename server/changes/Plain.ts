import type { ModdleNode } from '../content/ModdleNode.ts';

/** A node as a plain object, from which parts are taken once they are said; what is left over must be equal too. */
export type Plain = Record<string, unknown>;

/** A moddle node without its way up: children as objects, references as `@id`, unknown attributes under `$attrs`. */
export function toPlain(node: ModdleNode): Plain {
  const plain: Plain = { $type: node.$type };
  // Moddle keeps references out of the enumerable properties.
  for (const key of Object.getOwnPropertyNames(node)) if (!key.startsWith('$')) plain[key] = plainOf(node, node[key]);
  const attributes = Object.entries(node['$attrs'] ?? {}).filter(([name]) => !name.startsWith('xmlns'));
  if (attributes.length > 0) plain['$attrs'] = Object.fromEntries(attributes);
  return plain;
}

function plainOf(parent: ModdleNode, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => plainOf(parent, one));
  if (typeof value !== 'object' || value === null || !('$type' in value)) return value;
  const node = value as ModdleNode;
  return node.$parent === parent ? toPlain(node) : `@${node.id ?? '?'}`;
}

/** An object, or an empty one that belongs to nobody. */
export function plainAt(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

/** The objects of a list. */
export function plainsAt(value: unknown): Plain[] {
  return Array.isArray(value) ? value.map(plainAt) : [];
}

/** Takes a property out and gives it as text; empty when absent. */
export function take(plain: Plain, key: string): string {
  const value = plain[key];
  Reflect.deleteProperty(plain, key);
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The object without some of its properties. */
export function without(plain: Plain, keys: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(plain).filter(([key]) => !keys.includes(key)));
}

/** What is left of an object, in an order of its own, without what is empty. */
export function restOf(value: unknown): string {
  return JSON.stringify(pruned(value) ?? null);
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, pruned(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const bare = entries.every(([key]) => key === '$type');
  return bare ? undefined : Object.fromEntries(entries);
}
