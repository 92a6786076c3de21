import { lostNodes, reachedFrom, stuckNodes, without } from '../graph/Graph.ts';
import type { Graph } from '../graph/Graph.ts';
import { graphOf } from '../graph/graphOf.ts';
import { flowsIn, flowsOut } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import type { StepKind } from '../insert/StepKind.ts';
import { isBeforeWork } from './firstSteps.ts';
import { stepBefore } from './stepBefore.ts';

/** Why a kind of step cannot stand on a flow. */
export type InsertRefusal = 'inside' | 'first' | 'cutsOff' | 'othersWait' | 'noStepBefore';

/** Null when the step can be put there. */
export function whyNotInsert(flow: BpmnFlow, kind: StepKind): InsertRefusal | null {
  const root = flow.parent;
  if (root?.type !== 'bpmn:Process') return 'inside';
  if (isBeforeWork(flow)) return 'first';
  if (kind === 'approval') return stepBefore(flow) === null ? 'noStepBefore' : null;
  return kind === 'outcome' ? whyNotEnd(flow, root) : null;
}

function whyNotEnd(flow: BpmnFlow, root: BpmnElement): InsertRefusal | null {
  const graph = graphOf(root);
  const ended = withEnd(graph, flow);
  if (lostNodes(ended).length > 0 || stuckNodes(ended).length > 0) return 'cutsOff';
  return wouldKeepOthersWaiting(flow, root) ? 'othersWait' : null;
}

function withEnd(graph: Graph, flow: BpmnFlow): Graph {
  const rest = without(graph, { arrows: [flow.id] });
  return {
    nodes: [...rest.nodes, { id: '(end)', type: 'bpmn:EndEvent' }],
    arrows: [...rest.arrows, { id: flow.id, from: flow.source.id, to: '(end)' }],
  };
}

/** Side-by-side ways meet behind: those that arrive would wait for ever for one that has ended. */
function wouldKeepOthersWaiting(flow: BpmnFlow, root: BpmnElement): boolean {
  if (flow.source.type === 'bpmn:ParallelGateway' && flowsOut(flow.source).length > 1) return false;
  const behind = reachedFrom(graphOf(root), [flow.target.id]);
  return (root.children ?? []).some(
    (element) => element.type === 'bpmn:ParallelGateway' && flowsIn(element).length > 1 && behind.has(element.id),
  );
}
