import { elementsOf, type BpmnSource } from '../../content/BpmnSource.ts';
import { childOf, childrenOf, extensionOf, textOf, type ModdleNode } from '../../content/ModdleNode.ts';
import { findingAt, saidOf } from '../findingAt.ts';
import type { Rule } from '../Rule.ts';

/** No case goes round without anybody doing anything and without a wait, by way of called procedures either. */
export const circles: Rule = ({ pathways }) => {
  const passed = passedThrough(pathways);
  return pathways.flatMap((source) => {
    const next = idleSteps(source, passed);
    return circlesOf(next).map((node) =>
      findingAt(source.file, node)(
        'idle-circle',
        `${saidOf(node)} leads round in a circle in which nobody does anything. Put a step or a wait into it, or lead it on.`,
      ),
    );
  });
};

/** What comes straight after an element that neither waits nor lets anybody act; other elements are not keys. */
type IdleSteps = ReadonlyMap<ModdleNode, readonly ModdleNode[]>;

/** One element of each circle, a decision if it holds one. */
function circlesOf(next: IdleSteps): ModdleNode[] {
  const circled = [...next.keys()].filter((node) => leadsTo(next, next.get(node) ?? [], node)).sort((a, b) => waysOut(b) - waysOut(a));
  const sameCircle = (a: ModdleNode, b: ModdleNode): boolean => leadsTo(next, [a], b) && leadsTo(next, [b], a);
  return circled.filter((node, at) => !circled.slice(0, at).some((before) => sameCircle(before, node)));
}

/** Ids of the procedures that a case can go through without a wait. Grows until nothing more is found. */
function passedThrough(pathways: readonly BpmnSource[]): ReadonlySet<string> {
  const passed = new Set<string>();
  for (let before = -1; before < passed.size;) {
    before = passed.size;
    for (const source of pathways) {
      const next = idleSteps(source, passed);
      const ends = [...next.keys()].filter(({ $type, $parent }) => $type === 'bpmn:EndEvent' && $parent === source.process);
      const starts = startsOf(source.process);
      if (ends.some((end) => leadsTo(next, starts, end))) passed.add(source.process.id ?? '');
    }
  }
  return passed;
}

function idleSteps(source: BpmnSource, passed: ReadonlySet<string>): IdleSteps {
  const nodes = elementsOf(source);
  return new Map(nodes.filter((node) => isIdle(node, passed)).map((node) => [node, stepsAfter(node, nodes)] as const));
}

const IDLE = new Set(['bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:SubProcess']);

function isIdle(node: ModdleNode, passed: ReadonlySet<string>): boolean {
  if (node.$type === 'bpmn:BusinessRuleTask') return extensionOf(node, 'zeebe:CalledDecision') !== undefined;
  if (node.$type === 'bpmn:CallActivity') return passed.has(textOf(extensionOf(node, 'zeebe:CalledElement'), 'processId') ?? '');
  return IDLE.has(node.$type);
}

function stepsAfter(node: ModdleNode, nodes: readonly ModdleNode[]): ModdleNode[] {
  if (node.$type === 'bpmn:SubProcess') return startsOf(node);
  const from = node.$type === 'bpmn:EndEvent' ? node.$parent : node;
  return nodes.filter((each) => childrenOf(from, 'outgoing').some((way) => childOf(way, 'targetRef') === each));
}

function startsOf(container: ModdleNode): ModdleNode[] {
  return childrenOf(container, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
}

function leadsTo(next: IdleSteps, from: readonly ModdleNode[], to: ModdleNode): boolean {
  const seen = new Set(from);
  for (const node of seen) next.get(node)?.forEach((each) => seen.add(each));
  return next.has(to) && seen.has(to);
}

function waysOut(node: ModdleNode): number {
  return childrenOf(node, 'outgoing').length;
}
