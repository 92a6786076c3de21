import type { BpmnElement, BpmnFlow, ModdleElement } from '../modeler/BpmnElement.ts';

/** An extension of an element by its type; undefined when it has none. */
export function extensionOf(element: BpmnElement, type: string): ModdleElement | undefined {
  const extensions = element.businessObject.get('extensionElements') as ModdleElement | undefined;
  return ((extensions?.get('values') ?? []) as ModdleElement[]).find(({ $type }) => $type === type);
}

/** Whether the system itself does this step; the pathway would not run without it. */
export const isOfSystem = ({ type }: BpmnElement): boolean =>
  ['bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:ScriptTask'].includes(type);

/** Whether a flow is one of the first, between the start and the look-up of time limits: nobody may work there yet. */
export function isBeforeWork(flow: BpmnFlow): boolean {
  const job = extensionOf(flow.target, 'zeebe:TaskDefinition')?.get('type');
  return job === 'case-opened' || extensionOf(flow.target, 'zeebe:CalledDecision')?.get('decisionId') === 'limits';
}
