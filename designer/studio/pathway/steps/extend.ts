import type { ModdleElement } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { adopt } from './adopt.ts';

/** Gives a step that is not in the drawing yet one more extension, and answers it. */
export function extend(factory: Services['bpmnFactory'], element: ModdleElement, extension: ModdleElement): ModdleElement {
  const found = element.get('extensionElements') as ModdleElement | undefined;
  const holder = found ?? factory.create('bpmn:ExtensionElements', { values: [] });
  holder.set('values', [...(holder.get('values') as ModdleElement[]), extension]);
  adopt(holder, [extension]);
  element.set('extensionElements', holder);
  adopt(element, [holder]);
  return extension;
}
