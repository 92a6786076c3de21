import type { Risk } from '../../Risk.ts';
import type { Surroundings } from '../../Surroundings.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';

/** What the questions can ask the editor to do. */
export interface Ask {
  onInsert: (flow: BpmnFlow) => void;
  onRemove: (element: BpmnElement) => void;
  onSelect: (element: BpmnElement) => void;
  onLimit: (column: string, risk: Risk, duration: string) => void;
}

/** What every group of questions is given. */
export interface Asking<Element extends BpmnElement = BpmnElement> {
  diagram: BpmnJs.Diagram;
  element: Element;
  surroundings: Surroundings;
  readOnly: boolean;
  ask: Ask;
}
