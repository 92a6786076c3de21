import { childOf, childrenOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import { ImportRefusal } from './ImportRefusal.ts';
import { quoted } from './quoted.ts';

/** Takes away the pool and the lanes around a pathway, here drawn by itself; says so. Several pools cannot be chosen from without loss. */
export function unwrapPool(definitions: ModdleNode, process: ModdleNode): string[] {
  const collaboration = childrenOf(definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Collaboration');
  const lanes = childrenOf(process, 'laneSets').flatMap((set) => childrenOf(set, 'lanes'));
  const pools = childrenOf(collaboration, 'participants');
  if (pools.length > 1)
    throw new ImportRefusal(
      `The file draws ${pools.length} pools side by side: ${pools.map(({ name }) => quoted(name ?? 'no name')).join(', ')}. Draw the pathway by itself, and each agency’s part as a handoff.`,
    );
  removeShapes(definitions, new Set([...pools, ...lanes]));
  delete process['laneSets'];
  if (collaboration !== undefined) {
    definitions['rootElements'] = childrenOf(definitions, 'rootElements').filter((element) => element !== collaboration);
    process['artifacts'] = [...childrenOf(process, 'artifacts'), ...childrenOf(collaboration, 'artifacts')];
    for (const plane of planesOf(definitions)) if (childOf(plane, 'bpmnElement') === collaboration) plane['bpmnElement'] = process;
  }
  process.name ??= textOf(pools[0], 'name') ?? '';
  return [...pools.map(poolSentence), ...laneSentences(lanes)];
}

/** Planes of all drawings in a file. */
export function planesOf(definitions: ModdleNode): ModdleNode[] {
  return childrenOf(definitions, 'diagrams').flatMap((diagram) => childOf(diagram, 'plane') ?? []);
}

function removeShapes(definitions: ModdleNode, gone: ReadonlySet<ModdleNode>): void {
  for (const plane of planesOf(definitions)) {
    const shapes = childrenOf(plane, 'planeElement');
    plane['planeElement'] = shapes.filter((shape) => {
      const drawn = childOf(shape, 'bpmnElement');
      return drawn === undefined || !gone.has(drawn);
    });
  }
}

function poolSentence({ name }: ModdleNode): string {
  return `The pool ${quoted(name ?? 'no name')} around the pathway is taken away.`;
}

function laneSentences(lanes: readonly ModdleNode[]): string[] {
  if (lanes.length === 0) return [];
  const names = lanes.map(({ name }) => quoted(name ?? 'no name')).join(', ');
  return [`The lanes are taken away: ${names}. Here each step says who does it.`];
}
