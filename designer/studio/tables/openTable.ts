import { DmnModdle } from 'dmn-moddle';
import { TableProblem } from './TableProblem.ts';

/** A node of the DMN tree: its type, its parent, and properties by name. */
export interface DmnNode {
  readonly $type: string;
  $parent?: DmnNode;
  id?: string;
  [property: string]: unknown;
}

interface DmnXml {
  fromXML(xml: string): Promise<{ rootElement: DmnNode }>;
  toXML(node: DmnNode, options: { format: boolean }): Promise<{ xml: string }>;
  create(type: string, properties: Record<string, unknown>): DmnNode;
}

/** A DMN file opened for reading or changing: its first decision table, and the way back to XML. */
export interface OpenTable {
  readonly decision: DmnNode;
  readonly table: DmnNode;
  /** Makes a node and hangs it below a parent; an id must be new in the file. */
  create(parent: DmnNode, type: string, properties: Record<string, unknown>): DmnNode;
  /** An id that the file does not use yet. */
  freshId(prefix: string): string;
  write(): Promise<string>;
}

/** Nodes of a property that holds many; empty when absent. */
export function nodesOf(node: DmnNode | undefined, property: string): DmnNode[] {
  const value = node?.[property];
  return Array.isArray(value) ? (value as DmnNode[]) : [];
}

/** Text of a property, trimmed; empty when absent. */
export function textOf(node: DmnNode | undefined, property: string): string {
  const value = node?.[property];
  return typeof value === 'string' ? value.trim() : '';
}

/** Opens DMN at its first decision table. Throws `TableProblem`. */
export async function openTable(text: string): Promise<OpenTable> {
  const moddle = new DmnModdle() as unknown as DmnXml;
  const { rootElement } = await moddle.fromXML(text).catch(() => {
    throw new TableProblem('unreadable');
  });
  const decision = nodesOf(rootElement, 'drgElement').find((node) => tableOf(node) !== undefined);
  const table = decision === undefined ? undefined : tableOf(decision);
  if (decision === undefined || table === undefined) throw new TableProblem('noTable');
  const taken = new Set([...text.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]));
  return {
    decision,
    table,
    create(parent, type, properties) {
      const node = moddle.create(type, properties);
      node.$parent = parent;
      return node;
    },
    freshId(prefix) {
      let number = 1;
      while (taken.has(`${prefix}${number}`)) number += 1;
      taken.add(`${prefix}${number}`);
      return `${prefix}${number}`;
    },
    write: async () => (await moddle.toXML(rootElement, { format: true })).xml,
  };
}

function tableOf(decision: DmnNode): DmnNode | undefined {
  const logic = decision['decisionLogic'] as DmnNode | undefined;
  return logic?.$type === 'dmn:DecisionTable' ? logic : undefined;
}
