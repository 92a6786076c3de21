import type { TFunction } from 'i18next';
import { isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import { plainKindOf } from '../steps/PlainKind.ts';

/** What a person calls a part of the drawing: its name, or what kind of thing it is. */
export function elementName(element: BpmnElement, t: TFunction): string {
  const { name } = element.businessObject;
  if (name !== undefined && name !== '') return name;
  return t(`studioPathway.kind.${isFlow(element) ? 'flow' : plainKindOf(element)}`);
}
