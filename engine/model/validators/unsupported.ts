import { localName, type BpmnNode } from '../BpmnNode.ts';

/** Zeebe's sentence for an element that the engine does not execute. */
export function unsupported(node: BpmnNode): string {
  return `Elements of type '${localName(node)}' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/`;
}
