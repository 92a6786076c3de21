import type { Labels } from '../layout/Labels.ts';
import { isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow, ModdleElement } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { extensionOf } from '../plainRules/firstSteps.ts';
import type { Together } from '../together/Together.ts';
import { adopt } from './adopt.ts';

interface Parts {
  modeling: Services['modeling'];
  factory: Services['bpmnFactory'];
  together: Together;
  labels: Labels;
}

/** Writes answers to the plain questions into the pathway; what it does not know stays as it is. */
export class StepWriter {
  static $inject = ['injector'];
  private readonly parts: Parts;

  constructor(injector: { get(name: string): unknown }) {
    const names = { modeling: 'modeling', factory: 'bpmnFactory', together: 'together', labels: 'labels' };
    this.parts = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, injector.get(name)])) as unknown as Parts;
  }

  /** The id stays: a step is known by it in every release. */
  rename(element: BpmnElement, name: string): void {
    const { modeling, together, labels } = this.parts;
    together.run(() => {
      const hadLabel = Boolean(element.label);
      modeling.updateProperties(element, { name: name === '' ? undefined : name });
      if (hadLabel) return;
      if (isFlow(element)) labels.settleFlow(element);
      else labels.settle(element);
    });
  }

  setWhy(element: BpmnElement, text: string): void {
    const documentation = text === '' ? [] : [this.parts.factory.create('bpmn:Documentation', { text })];
    this.parts.modeling.updateProperties(element, { documentation });
  }

  /** Sets properties of an extension, which is made when it is missing. */
  setExtension(element: BpmnElement, type: string, properties: Readonly<Record<string, unknown>>): void {
    const found = extensionOf(element, type);
    if (found !== undefined) this.parts.modeling.updateModdleProperties(element, found, properties);
    else this.addExtension(element, this.parts.factory.create(type, properties));
  }

  setHeader(element: BpmnElement, key: string, value: string): void {
    this.setEntry(element, { type: 'zeebe:TaskHeaders', list: 'values', entry: 'zeebe:Header', key: 'key' }, { key, value });
  }

  setInput(element: BpmnElement, target: string, text: string): void {
    const source = `=${JSON.stringify(text)}`;
    this.setEntry(element, { type: 'zeebe:IoMapping', list: 'inputParameters', entry: 'zeebe:Input', key: 'target' }, { source, target });
  }

  setCondition(way: BpmnFlow, feel: string): void {
    const body = this.parts.factory.create('bpmn:FormalExpression', { body: feel });
    this.parts.modeling.updateProperties(way, { conditionExpression: body });
  }

  /** Takes this way in all other cases; its condition goes. */
  setOtherwise(way: BpmnFlow): void {
    this.parts.modeling.updateProperties(way.source, { default: way.businessObject });
  }

  private setEntry(
    element: BpmnElement,
    at: { type: string; list: string; entry: string; key: string },
    properties: Readonly<Record<string, string>>,
  ): void {
    const { modeling, factory } = this.parts;
    const holder = extensionOf(element, at.type);
    const entries = (holder?.get(at.list) ?? []) as ModdleElement[];
    const found = entries.find((entry) => entry.get(at.key) === properties[at.key]);
    if (found !== undefined) {
      modeling.updateModdleProperties(element, found, properties);
      return;
    }
    const entry = factory.create(at.entry, properties);
    if (holder === undefined) this.addExtension(element, adopt(factory.create(at.type, { [at.list]: [entry] }), [entry]));
    else modeling.updateModdleProperties(element, adoptInto(holder, entry), { [at.list]: [...entries, entry] });
  }

  private addExtension(element: BpmnElement, extension: ModdleElement): void {
    const { modeling, factory } = this.parts;
    const holder = element.businessObject.get('extensionElements') as ModdleElement | undefined;
    if (holder !== undefined) {
      const values = [...(holder.get('values') as ModdleElement[]), extension];
      modeling.updateModdleProperties(element, adoptInto(holder, extension), { values });
      return;
    }
    const made = adopt(factory.create('bpmn:ExtensionElements', { values: [extension] }), [extension]);
    Object.assign(made, { $parent: element.businessObject });
    modeling.updateProperties(element, { extensionElements: made });
  }
}

const adoptInto = (parent: ModdleElement, child: ModdleElement): ModdleElement => adopt(parent, [child]);
