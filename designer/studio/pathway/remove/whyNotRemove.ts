import { graphOf } from '../graph/graphOf.ts';
import { flowsIn, flowsOut, isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import { extensionOf, isOfSystem } from '../plainRules/firstSteps.ts';
import { APPROVAL_FORM, APPROVED } from '../steps/StepMaker.ts';
import { planRemoval, planStepRemoval } from './RemovalPlan.ts';
import type { RemovalPlan, RemoveRefusal } from './RemovalPlan.ts';

/** Whether ways part here. */
export const isParting = (element: BpmnElement): boolean => element.type.endsWith('Gateway') && flowsOut(element).length > 1;

/** What happens when a decision goes and only one of its ways stays. */
export function planKeeping(decision: BpmnElement, kept: BpmnFlow): RemovalPlan {
  const gone = flowsOut(decision).filter((way) => way !== kept);
  return planRemoval(
    graphOf(rootOf(decision)),
    gone.map(({ id }) => id),
  );
}

/** What happens when one way out of a decision goes. */
export const planWay = (way: BpmnFlow): RemovalPlan => planRemoval(graphOf(rootOf(way)), [way.id]);

/** The decision that belongs to an approval, with the way of the approved; null for other steps. */
export function approvalOf(element: BpmnElement): { gate: BpmnElement; approved: BpmnFlow } | null {
  if (extensionOf(element, 'zeebe:FormDefinition')?.get('formKey') !== APPROVAL_FORM) return null;
  const gate = flowsOut(element)[0]?.target;
  if (gate === undefined || !isParting(gate) || flowsIn(gate).length !== 1) return null;
  const approved = flowsOut(gate).find(({ businessObject }) => bodyOf(businessObject.get('conditionExpression')) === APPROVED);
  return approved === undefined ? null : { gate, approved };
}

/** Null when the step or the way can go. A decision can go when one of its ways can stay alone. */
export function whyNotRemove(element: BpmnElement): RemoveRefusal | null {
  if (element.parent?.type !== 'bpmn:Process') return 'inside';
  if (isFlow(element)) return whyNotWay(element);
  if (element.type === 'bpmn:StartEvent') return 'start';
  if (element.type === 'bpmn:EndEvent') return whyNotEnd(element);
  if (isOfSystem(element)) return 'system';
  if (element.host || (element.attachers ?? []).length > 0) return 'timer';
  if (isParting(element)) return whyNotDecision(element);
  if (element.type.endsWith('Gateway')) return 'meeting';
  if (flowsOut(element).length !== 1) return 'several';
  const approval = approvalOf(element);
  return approval === null
    ? planStepRemoval(graphOf(rootOf(element)), element.id).refusal
    : planKeeping(approval.gate, approval.approved).refusal;
}

function whyNotWay(way: BpmnFlow): RemoveRefusal | null {
  if (!isParting(way.source)) return 'lastWay';
  return flowsOut(way.source).length < 3 ? 'lastWay' : planWay(way).refusal;
}

function whyNotEnd(end: BpmnElement): RemoveRefusal | null {
  const [only, second] = flowsIn(end);
  return only === undefined || second !== undefined || whyNotWay(only) !== null ? 'end' : null;
}

function whyNotDecision(decision: BpmnElement): RemoveRefusal | null {
  if (flowsIn(decision).length !== 1) return 'several';
  const refusals = flowsOut(decision).map((way) => planKeeping(decision, way).refusal);
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

const rootOf = (element: BpmnElement): BpmnElement => element.parent ?? element;

const bodyOf = (expression: unknown): unknown => (expression as { get(name: string): unknown } | undefined)?.get('body');
