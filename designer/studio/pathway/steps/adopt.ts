import type { ModdleElement } from '../modeler/BpmnElement.ts';

/** Tells parts of the BPMN tree to which node they belong, and answers that node. */
export function adopt(parent: ModdleElement, children: readonly ModdleElement[]): ModdleElement {
  children.forEach((child) => Object.assign(child, { $parent: parent }));
  return parent;
}
