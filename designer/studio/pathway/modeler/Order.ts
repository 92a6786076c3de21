import type { ModdleElement } from './BpmnElement.ts';
import type { Services } from './Services.ts';

const LISTS = ['flowElements', 'planeElement', 'incoming', 'outgoing', 'diagrams'];

/** Keeps the order of a file: bpmn-js writes what was undone or led elsewhere last, and a review would see changes where there are none. */
export class Order {
  static $inject = ['eventBus'];
  private readonly ranks = new Map<string, number>();

  constructor(eventBus: Services['eventBus']) {
    eventBus.on('import.render.start', (event) => this.learn(definitionsOf(event)));
    eventBus.on('saveXML.start', (event) => this.restore(definitionsOf(event)));
  }

  private learn(definitions: ModdleElement): void {
    this.ranks.clear();
    walk(definitions, (node) => node.id !== undefined && this.ranks.set(node.id, this.ranks.size));
  }

  private restore(definitions: ModdleElement): void {
    walk(definitions, (node) => {
      for (const list of LISTS) {
        const entries = listOf(node, list);
        entries.forEach(({ id }) => id !== undefined && !this.ranks.has(id) && this.ranks.set(id, this.ranks.size));
        entries.sort((one, other) => this.rankOf(one) - this.rankOf(other));
      }
    });
  }

  private rankOf({ id }: ModdleElement): number {
    return this.ranks.get(id ?? '') ?? this.ranks.size;
  }
}

const definitionsOf = (event: unknown): ModdleElement => (event as { definitions: ModdleElement }).definitions;

const listOf = (node: ModdleElement, name: string): ModdleElement[] => {
  const value = (node as unknown as Record<string, unknown>)[name];
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
};

function walk(node: ModdleElement, visit: (node: ModdleElement) => void): void {
  visit(node);
  const plane = (node as unknown as { plane?: ModdleElement }).plane;
  [...listOf(node, 'rootElements'), ...listOf(node, 'flowElements'), ...listOf(node, 'diagrams'), ...listOf(node, 'planeElement')].forEach(
    (child) => walk(child, visit),
  );
  if (plane !== undefined) walk(plane, visit);
}
