import type { Lanes } from '../layout/Lanes.ts';
import type { Labels } from '../layout/Labels.ts';
import { flowsIn, flowsOut } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { stepBefore } from '../plainRules/stepBefore.ts';
import { whyNotInsert } from '../plainRules/whyNotInsert.ts';
import { APPROVAL_FORM, APPROVED } from '../steps/StepMaker.ts';
import type { StepMaker } from '../steps/StepMaker.ts';
import type { Together } from '../together/Together.ts';
import type { FlowSplitter } from './FlowSplitter.ts';
import type { NewStep } from './StepKind.ts';

/** Between where ways part and where they meet there is room for one step from the start. */
const ROOM_FOR_STEP = 190;

interface Parts {
  modeling: Services['modeling'];
  splitter: FlowSplitter;
  maker: StepMaker;
  lanes: Lanes;
  labels: Labels;
}

/** Puts steps into the pathway, each kind as the procedures of the house draw it. */
export class InsertStep {
  static $inject = ['injector', 'together'];
  private readonly parts: Parts;
  private readonly together: Together;

  constructor(injector: { get(name: string): unknown }, together: Together) {
    const names = { modeling: 'modeling', splitter: 'flowSplitter', maker: 'stepMaker', lanes: 'lanes', labels: 'labels' };
    this.parts = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, injector.get(name)])) as unknown as Parts;
    this.together = together;
  }

  /** Puts the step into the flow and answers it; the flow must allow the kind (`whyNotInsert`). */
  insert(flow: BpmnFlow, step: NewStep): BpmnElement {
    if (whyNotInsert(flow, step.kind) !== null) throw new Error(`a ${step.kind} cannot stand on ${flow.id}`);
    return this.together.run(() => this.change(flow, step));
  }

  /** One more way out of a decision, which meets the others right behind it. */
  addWay(decision: BpmnElement, words: { name: string; meet: string }): BpmnFlow {
    return this.together.run(() => {
      const main = mainWay(decision);
      const meet = isMeeting(main.target) ? main.target : this.putGateway(main, words.meet, ROOM_FOR_STEP).shape;
      return this.wayBelow(decision, meet, words.name);
    });
  }

  private change(flow: BpmnFlow, step: NewStep): BpmnElement {
    if (step.kind === 'decision') return this.decision(flow, step);
    if (step.kind === 'approval') return this.approval(flow, step);
    if (step.kind === 'outcome') return this.outcome(flow, step);
    const { shape } = this.parts.splitter.put(flow, this.draft(step));
    this.name(shape, step.name);
    return shape;
  }

  private draft(step: NewStep): BpmnElement {
    const { maker } = this.parts;
    if (step.kind === 'wait') return maker.wait(step.name);
    if (step.kind === 'call') return maker.step('call', step.name, { procedure: step.procedure });
    if (step.kind === 'handoff') {
      const answers = { agency: `=${JSON.stringify(step.agency)}`, service: `=${JSON.stringify(step.service)}` };
      return maker.step('handoff', step.name, answers);
    }
    return maker.task('task', step.name, { form: step.form, role: 'officer', submit: step.words.submit });
  }

  private decision(flow: BpmnFlow, { name, words }: NewStep): BpmnElement {
    const { modeling } = this.parts;
    const split = this.putGateway(flow, name);
    const meet = this.putGateway(split.onward, words.meet, ROOM_FOR_STEP).shape;
    this.wayBelow(split.shape, meet, words.yes);
    modeling.updateProperties(split.shape, { default: split.onward.businessObject });
    this.nameFlow(split.onward, words.otherwise);
    this.name(split.shape, name);
    return split.shape;
  }

  private approval(flow: BpmnFlow, { name, words }: NewStep): BpmnElement {
    const { modeling, splitter, maker, lanes } = this.parts;
    const before = stepBefore(flow);
    if (before === null) throw new Error('an approval needs a step before it');
    const again = this.entryOf(before, words.again);
    const task = splitter.put(
      flow,
      maker.task('approval', name, { form: APPROVAL_FORM, role: 'district-manager', submit: words.submitDecision }),
    );
    const gate = this.putGateway(task.onward, words.approved);
    const back = splitter.connect(gate.shape, again, lanes.above(gate.shape, again));
    modeling.updateProperties(gate.shape, { default: back.businessObject });
    modeling.updateProperties(gate.onward, { conditionExpression: maker.condition(APPROVED) });
    this.nameFlow(gate.onward, words.yes);
    this.nameFlow(back, words.returned);
    this.name(gate.shape, words.approved);
    return task.shape;
  }

  /** Where a refused case comes in again: the gateway before the step, made when there is none. */
  private entryOf(step: BpmnElement, name: string): BpmnElement {
    const [only, second] = flowsIn(step);
    if (only === undefined || second !== undefined) return step;
    return isMeeting(only.source) ? only.source : this.putGateway(only, name).shape;
  }

  private outcome(flow: BpmnFlow, { name }: NewStep): BpmnElement {
    const { modeling, splitter, maker } = this.parts;
    const { shape, onward } = splitter.put(flow, maker.step('outcome', name, {}));
    const { target } = onward;
    modeling.removeConnection(onward);
    this.name(shape, name);
    if (target.type.endsWith('Gateway') && flowsIn(target).length === 1 && flowsOut(target).length === 1) modeling.removeShape(target);
    return shape;
  }

  private wayBelow(from: BpmnElement, to: BpmnElement, name: string): BpmnFlow {
    const { splitter, lanes } = this.parts;
    const way = splitter.connect(from, to, lanes.below(from, to));
    this.nameFlow(way, name);
    return way;
  }

  private putGateway(flow: BpmnFlow, name: string, before?: number): ReturnType<FlowSplitter['put']> {
    return this.parts.splitter.put(flow, this.parts.maker.gateway(name), before);
  }

  private name(shape: BpmnElement, name: string): void {
    this.parts.modeling.updateProperties(shape, { name });
    this.parts.labels.settle(shape);
  }

  private nameFlow(flow: BpmnFlow, name: string): void {
    this.parts.modeling.updateProperties(flow, { name });
    this.parts.labels.settleFlow(flow);
  }
}

/** Whether ways meet here and one leads on. */
const isMeeting = (element: BpmnElement): boolean =>
  element.type === 'bpmn:ExclusiveGateway' && flowsOut(element).length === 1 && flowsIn(element).length > 1;

/** The way out that leads on: the one for all other cases, or the first that does not go back. */
function mainWay(decision: BpmnElement): BpmnFlow {
  const ways = flowsOut(decision);
  const onward = ways.filter(({ target }) => target.x > decision.x);
  const byDefault = onward.find(({ businessObject }) => businessObject === decision.businessObject.get('default'));
  const way = byDefault ?? onward[0] ?? ways[0];
  if (way === undefined) throw new Error(`${decision.id} leads nowhere`);
  return way;
}
