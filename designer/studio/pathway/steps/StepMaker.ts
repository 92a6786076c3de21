import type { BpmnElement, ModdleElement } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import type { StepTemplates } from '../templates/StepTemplates.ts';
import type { TemplateKind } from '../templates/TEMPLATES.ts';
import { extend } from './extend.ts';
import type { StepIds } from './StepIds.ts';

/** The answer of an approval that lets the case go on (F10-approval). */
export const APPROVED = '=decision = "approve"';
export const APPROVAL_FORM = 'F10-approval';

/** What a task says beyond its name. */
export interface TaskContent {
  form: string;
  role: string;
  submit: string;
}

interface Parts {
  factory: Services['bpmnFactory'];
  shapes: Services['elementFactory'];
  templates: StepTemplates;
  ids: StepIds;
}

/** Makes the shapes of new steps as the procedures in `processes/` write them: elements of Zeebe 8.0 only. */
export class StepMaker {
  static $inject = ['injector'];
  private readonly parts: Parts;

  constructor(injector: { get(name: string): unknown }) {
    const names = { factory: 'bpmnFactory', shapes: 'elementFactory', templates: 'stepTemplates', ids: 'stepIds' };
    this.parts = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, injector.get(name)])) as unknown as Parts;
  }

  /**
   * A task with a form; its time limit is the column named like the step. Element templates hold form and role only for the tasks
   * of Zeebe 8.5 and later, so these two are written beside the template.
   */
  task(kind: 'task' | 'approval', name: string, { form, role, submit }: TaskContent): BpmnElement {
    const { factory, templates, ids } = this.parts;
    const id = ids.of(name);
    const element = templates.make(kind, { id, name }, { submit, limit: id });
    extend(factory, element, factory.create('zeebe:FormDefinition', { formKey: form }));
    extend(factory, element, factory.create('zeebe:AssignmentDefinition', { candidateGroups: role }));
    return this.shape(element);
  }

  /** A wait as long as the column named like the step says. */
  wait(name: string): BpmnElement {
    const id = this.parts.ids.of(name);
    return this.shape(this.parts.templates.make('wait', { id, name }, { time: `=duration(limits.${id})` }));
  }

  /** A step that is all in its template; answers go by the ids of the template's properties. */
  step(kind: Exclude<TemplateKind, 'task' | 'approval' | 'wait'>, name: string, answers: Readonly<Record<string, string>>): BpmnElement {
    return this.shape(this.parts.templates.make(kind, { id: this.parts.ids.of(name), name }, answers));
  }

  /** Where ways part or meet. */
  gateway(name: string): BpmnElement {
    const { factory, ids } = this.parts;
    return this.shape(factory.create('bpmn:ExclusiveGateway', { id: ids.of(name) }));
  }

  /** What an arrow between two steps is in BPMN. */
  flow(source: BpmnElement, target: BpmnElement): ModdleElement {
    const { factory, ids } = this.parts;
    return factory.create('bpmn:SequenceFlow', { id: ids.ofFlow(source, target) });
  }

  /** A condition as the flows of a decision carry it. */
  condition(feel: string): ModdleElement {
    return this.parts.factory.create('bpmn:FormalExpression', { body: feel });
  }

  private shape(businessObject: ModdleElement): BpmnElement {
    const type = businessObject.$type;
    const activity = type === 'bpmn:UserTask' || type === 'bpmn:CallActivity';
    return this.parts.shapes.createShape({ type, businessObject, ...(activity ? { width: 110, height: 80 } : {}) });
  }
}
