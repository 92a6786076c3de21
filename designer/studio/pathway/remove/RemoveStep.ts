import type { FlowSplitter } from '../insert/FlowSplitter.ts';
import { flowsIn, flowsOut, isFlow, middle } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import type { Together } from '../together/Together.ts';
import type { RemovalPlan } from './RemovalPlan.ts';
import { approvalOf, isParting, planKeeping, planWay, whyNotRemove } from './whyNotRemove.ts';

/** Takes steps out of the pathway and joins what was before with what comes behind. */
export class RemoveStep {
  static $inject = ['injector', 'together'];
  private readonly services: { modeling: Services['modeling']; registry: Services['elementRegistry']; splitter: FlowSplitter };
  private readonly together: Together;

  constructor(injector: { get(name: string): unknown }, together: Together) {
    this.services = {
      modeling: injector.get('modeling') as Services['modeling'],
      registry: injector.get('elementRegistry') as Services['elementRegistry'],
      splitter: injector.get('flowSplitter') as FlowSplitter,
    };
    this.together = together;
  }

  /** Takes out a step, an outcome or a way; of a decision, `kept` is the way that stays. It must be allowed (`whyNotRemove`). */
  remove(element: BpmnElement, kept?: BpmnFlow): void {
    const refusal = whyNotRemove(element);
    if (refusal !== null) throw new Error(`${element.id} has to stay: ${refusal}`);
    this.together.run(() => this.change(element, kept));
  }

  private change(element: BpmnElement, kept: BpmnFlow | undefined): void {
    const [way] = flowsIn(element);
    if (isFlow(element)) this.carryOut(planWay(element));
    else if (element.type === 'bpmn:EndEvent' && way !== undefined) this.carryOut(planWay(way));
    else if (isParting(element)) this.removeDecision(element, kept ?? firstThatCanStay(element));
    else this.removeOne(element);
  }

  private removeOne(step: BpmnElement): void {
    const approval = approvalOf(step);
    if (approval !== null) this.removeDecision(approval.gate, approval.approved);
    this.joinThrough(step);
  }

  private removeDecision(decision: BpmnElement, kept: BpmnFlow): void {
    const plan = planKeeping(decision, kept);
    if (plan.refusal !== null) throw new Error(`${kept.id} cannot stay alone: ${plan.refusal}`);
    this.carryOut(plan);
  }

  private carryOut({ arrows, lost }: RemovalPlan): void {
    const { modeling, registry } = this.services;
    const find = (id: string): BpmnElement[] => [registry.get(id)].filter((each) => each !== undefined);
    const touched = new Set(
      [...arrows.flatMap(find), ...lost.flatMap(find).flatMap((each) => [...flowsIn(each), ...flowsOut(each)])]
        .filter(isFlow)
        .flatMap(({ source, target }) => [source.id, target.id]),
    );
    arrows
      .flatMap(find)
      .filter(isFlow)
      .forEach((flow) => modeling.removeConnection(flow));
    lost.flatMap(find).forEach((shape) => this.removeLoose(shape));
    [...touched].flatMap(find).forEach((each) => this.dissolve(each));
  }

  /** First the flows, so that bpmn-js joins nothing by itself. What hung on another step has gone with it. */
  private removeLoose(shape: BpmnElement): void {
    [...flowsIn(shape), ...flowsOut(shape)].forEach((flow) => this.services.modeling.removeConnection(flow));
    if (shape.parent) this.services.modeling.removeShape(shape);
  }

  /** A gateway at which nothing parts or meets any more goes too. */
  private dissolve(element: BpmnElement): void {
    const plain = element.type.endsWith('Gateway') && flowsIn(element).length === 1 && flowsOut(element).length === 1;
    if (plain && flowsIn(element)[0]?.source !== element) this.joinThrough(element);
  }

  private joinThrough(shape: BpmnElement): void {
    const onward = flowsOut(shape)[0];
    if (onward === undefined) return;
    const { target } = onward;
    const rest = onward.waypoints.slice(1);
    flowsIn(shape).forEach((flow) => {
      const points = [...flow.waypoints.slice(0, -1), middle(shape), ...rest];
      this.services.splitter.lead(flow, { source: flow.source, target }, points);
    });
    this.removeLoose(shape);
  }
}

function firstThatCanStay(decision: BpmnElement): BpmnFlow {
  const way = flowsOut(decision).find((each) => planKeeping(decision, each).refusal === null);
  if (way === undefined) throw new Error(`no way of ${decision.id} can stay alone`);
  return way;
}
