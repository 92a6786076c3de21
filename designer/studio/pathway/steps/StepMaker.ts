import type { BpmnElement, ModdleElement } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { capital, idFromName, uniqueId } from './idFromName.ts';

/** The answer of an approval that lets the case go on (F10-approval). */
export const APPROVED = '=decision = "approve"';
export const APPROVAL_FORM = 'F10-approval';

/** What a task says beyond its name. */
export interface TaskContent {
  form: string;
  role: string;
  submit: string;
}

/** Makes the shapes of new steps as the procedures in `processes/` write them: elements of Zeebe 8.0 only. */
export class StepMaker {
  static $inject = ['bpmnFactory', 'elementFactory', 'moddle'];
  private readonly factory: Services['bpmnFactory'];
  private readonly shapes: Services['elementFactory'];
  private readonly moddle: Services['moddle'];

  constructor(factory: Services['bpmnFactory'], shapes: Services['elementFactory'], moddle: Services['moddle']) {
    this.factory = factory;
    this.shapes = shapes;
    this.moddle = moddle;
  }

  /** A task with a form; its time limit is the column named like the step. */
  task(name: string, content: TaskContent): BpmnElement {
    const id = this.idFor(name);
    return this.shape('bpmn:UserTask', { id, name }, [
      this.factory.create('zeebe:FormDefinition', { formKey: content.form }),
      this.factory.create('zeebe:AssignmentDefinition', { candidateGroups: content.role }),
      this.headers({ submit: content.submit, limit: id }),
    ]);
  }

  /** A call of another procedure, with inputs given as FEEL. */
  call(name: string, procedure: string, inputs: Readonly<Record<string, string>>): BpmnElement {
    const called = this.factory.create('zeebe:CalledElement', { processId: procedure, propagateAllChildVariables: false });
    const parameters = Object.entries(inputs).map(([target, source]) => this.factory.create('zeebe:Input', { source, target }));
    const mapping = parameters.length === 0 ? [] : [this.factory.create('zeebe:IoMapping', { inputParameters: parameters })];
    mapping.forEach((each) => parameters.forEach((parameter) => Object.assign(parameter, { $parent: each })));
    return this.shape('bpmn:CallActivity', { id: this.idFor(name), name }, [called, ...mapping]);
  }

  /** A wait as long as the column named like the step says. */
  wait(name: string): BpmnElement {
    const id = this.idFor(name);
    const timeDuration = this.factory.create('bpmn:FormalExpression', { body: `=duration(limits.${id})` });
    const timer = this.factory.create('bpmn:TimerEventDefinition', { id: this.idFor(`${id}Timer`), timeDuration });
    Object.assign(timeDuration, { $parent: timer });
    const shape = this.shape('bpmn:IntermediateCatchEvent', { id, name, eventDefinitions: [timer] }, []);
    Object.assign(timer, { $parent: shape.businessObject });
    return shape;
  }

  /** Where ways part or meet. */
  gateway(name: string): BpmnElement {
    return this.shape('bpmn:ExclusiveGateway', { id: this.idFor(name) }, []);
  }

  /** Where the pathway ends. */
  end(name: string): BpmnElement {
    return this.shape('bpmn:EndEvent', { id: this.idFor(name), name }, []);
  }

  /** What an arrow between two steps is in BPMN. */
  flow(source: BpmnElement, target: BpmnElement): ModdleElement {
    return this.factory.create('bpmn:SequenceFlow', { id: this.flowId(source, target) });
  }

  /** A condition as the flows of a decision carry it. */
  condition(feel: string): ModdleElement {
    return this.factory.create('bpmn:FormalExpression', { body: feel });
  }

  private headers(values: Readonly<Record<string, string>>): ModdleElement {
    const headers = this.factory.create('zeebe:TaskHeaders', {});
    const list = Object.entries(values).map(([key, value]) => this.factory.create('zeebe:Header', { key, value }));
    list.forEach((header) => Object.assign(header, { $parent: headers }));
    headers.set('values', list);
    return headers;
  }

  private shape(type: string, attributes: object, extensions: readonly ModdleElement[]): BpmnElement {
    const businessObject = this.factory.create(type, attributes);
    if (extensions.length > 0) {
      const extensionElements = this.factory.create('bpmn:ExtensionElements', { values: extensions });
      extensions.forEach((each) => Object.assign(each, { $parent: extensionElements }));
      Object.assign(extensionElements, { $parent: businessObject });
      businessObject.set('extensionElements', extensionElements);
    }
    const activity = type === 'bpmn:UserTask' || type === 'bpmn:CallActivity';
    return this.shapes.createShape({ type, businessObject, ...(activity ? { width: 110, height: 80 } : {}) });
  }

  private flowId(source: BpmnElement, target: BpmnElement): string {
    const base = `${source.id}To${capital(target.id)}`;
    return uniqueId(base, (id) => this.moddle.ids.assigned(id) !== false);
  }

  /** Unlike every id of the file, timers and the process included. */
  private idFor(name: string): string {
    return idFromName(name, (id) => this.moddle.ids.assigned(id) !== false);
  }
}
