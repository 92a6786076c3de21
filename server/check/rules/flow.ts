import type { Finding } from '#contract';
import { elementsOf, type BpmnSource } from '../../content/BpmnSource.ts';
import { childOf, childrenOf, type ModdleNode } from '../../content/ModdleNode.ts';
import { findingAt, saidOf } from '../findingAt.ts';
import type { Rule } from '../Rule.ts';

/** Every step can be reached and leads on; every decision has a condition for each way out and one for all other cases. */
export const flow: Rule = ({ pathways }) => pathways.flatMap(checkPathway);

function checkPathway(source: BpmnSource): Finding[] {
  const nodes = elementsOf(source).filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
  const reached = reachedFrom(nodes);
  return nodes.flatMap((node) => [...checkEnds(source, node, reached), ...checkDecision(source, node)]);
}

function checkEnds(source: BpmnSource, node: ModdleNode, reached: ReadonlySet<ModdleNode>): Finding[] {
  const at = findingAt(source.file, node);
  if (!reached.has(node)) return [at('unreachable', `${saidOf(node)}: nothing leads here.`)];
  const leadsOn = node.$type === 'bpmn:EndEvent' || childrenOf(node, 'outgoing').length > 0;
  return leadsOn ? [] : [at('dead-end', `${saidOf(node)}: nothing comes after it. Add a step or an outcome.`)];
}

function checkDecision(source: BpmnSource, node: ModdleNode): Finding[] {
  const ways = childrenOf(node, 'outgoing');
  if (node.$type !== 'bpmn:ExclusiveGateway' || ways.length < 2) return [];
  const at = findingAt(source.file, node);
  const otherwise = childOf(node, 'default');
  const leads = new Set(ways.map((way) => childOf(way, 'targetRef')));
  const open = ways.filter((way) => way !== otherwise && childOf(way, 'conditionExpression') === undefined);
  return [
    ...(open.length === 0 ? [] : [at('decision-condition', `${saidOf(node)}: say when each way is taken.`)]),
    ...(otherwise === undefined ? [at('decision-otherwise', `${saidOf(node)}: say which way is taken in all other cases.`)] : []),
    ...(leads.size === 1
      ? [at('decision-same', `${saidOf(node)}: every way leads to the same step, so it changes nothing.`, 'advice')]
      : []),
  ];
}

/** Everything that can be reached from the start; a boundary event as soon as what it is fixed to. */
function reachedFrom(nodes: readonly ModdleNode[]): ReadonlySet<ModdleNode> {
  const reached = new Set<ModdleNode>();
  const visit = (node: ModdleNode | undefined): void => {
    if (node === undefined || reached.has(node)) return;
    reached.add(node);
    for (const way of childrenOf(node, 'outgoing')) visit(childOf(way, 'targetRef'));
    for (const fixed of nodes.filter((each) => childOf(each, 'attachedToRef') === node)) visit(fixed);
    childrenOf(node, 'flowElements').filter(isStart).forEach(visit);
  };
  nodes.filter(isStart).forEach(visit);
  return reached;
}

function isStart({ $type }: ModdleNode): boolean {
  return $type === 'bpmn:StartEvent';
}
