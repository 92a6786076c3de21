import type { ModdleElement } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { adopt } from '../steps/adopt.ts';
import { extend } from '../steps/extend.ts';
import type { StepIds } from '../steps/StepIds.ts';
import type { ElementTemplate, TemplateProperty } from './ElementTemplate.ts';
import { TEMPLATES } from './TEMPLATES.ts';
import type { TemplateKind } from './TEMPLATES.ts';

type Binding = TemplateProperty['binding'];
type Value = string | boolean;

/** Makes steps of element templates; bpmn.io's own library does more (and weighs more) than plain mode needs. */
export class StepTemplates {
  static $inject = ['bpmnFactory', 'stepIds'];
  private readonly factory: Services['bpmnFactory'];
  private readonly ids: StepIds;

  constructor(factory: Services['bpmnFactory'], ids: StepIds) {
    this.factory = factory;
    this.ids = ids;
  }

  /** The step in BPMN; answers go by the ids of the template's properties, and before its own values. */
  make(kind: TemplateKind, step: { id: string; name: string }, answers: Readonly<Record<string, string>>): ModdleElement {
    const template: ElementTemplate = TEMPLATES[kind];
    const element = this.factory.create(template.elementType.value, {
      ...step,
      'zeebe:modelerTemplate': template.id,
      'zeebe:modelerTemplateVersion': template.version,
    });
    if (template.elementType.eventDefinition !== undefined) this.addEventDefinition(element, template.elementType.eventDefinition);
    template.properties.forEach(({ id, value, binding }) => {
      const given = answers[id ?? ''] ?? value;
      if (given !== undefined) this.bind(element, binding, given);
    });
    return element;
  }

  private addEventDefinition(element: ModdleElement, type: string): void {
    const definition = this.factory.create(type, { id: this.ids.of(`${element.id ?? ''}Timer`) });
    element.set('eventDefinitions', [definition]);
    adopt(element, [definition]);
  }

  private bind(element: ModdleElement, binding: Binding, value: Value): void {
    const { type, name = '', key = '', property = '' } = binding;
    if (type === 'zeebe:taskHeader') this.addEntry(element, HEADERS, { key, value });
    else if (type === 'zeebe:input') this.addEntry(element, INPUTS, { source: value, target: name });
    else if (type === 'zeebe:calledElement') this.extension(element, 'zeebe:CalledElement').set(property, value);
    else if (type === 'bpmn:TimerEventDefinition#property') this.setTime(element, name, value);
    else throw new Error(`a step's template binds to ${type}, which plain mode cannot write`);
  }

  private addEntry(element: ModdleElement, { holder, list, entry }: typeof HEADERS, attributes: object): void {
    const found = this.extension(element, holder);
    const made = this.factory.create(entry, attributes);
    found.set(list, [...((found.get(list) ?? []) as ModdleElement[]), made]);
    adopt(found, [made]);
  }

  private setTime(element: ModdleElement, name: string, body: Value): void {
    const [timer] = element.get('eventDefinitions') as ModdleElement[];
    const expression = this.factory.create('bpmn:FormalExpression', { body });
    timer?.set(name, expression);
    if (timer !== undefined) adopt(timer, [expression]);
  }

  private extension(element: ModdleElement, type: string): ModdleElement {
    const holder = element.get('extensionElements') as ModdleElement | undefined;
    const found = ((holder?.get('values') ?? []) as ModdleElement[]).find(({ $type }) => $type === type);
    return found ?? extend(this.factory, element, this.factory.create(type));
  }
}

const HEADERS = { holder: 'zeebe:TaskHeaders', list: 'values', entry: 'zeebe:Header' };
const INPUTS = { holder: 'zeebe:IoMapping', list: 'inputParameters', entry: 'zeebe:Input' };
