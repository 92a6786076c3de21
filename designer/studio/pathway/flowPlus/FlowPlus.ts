import { isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import { onFlow } from '../modeler/onFlow.ts';
import type { Services } from '../modeler/Services.ts';
import { whyNotInsert } from '../plainRules/whyNotInsert.ts';

const OVERLAY = 'flow-plus';
const SIZE = 44;

/** Words and deeds of the round button on a flow. */
export interface FlowPlusConfig {
  label: (flow: BpmnFlow) => string;
  onPress: (flow: BpmnFlow) => void;
}

/** Shows a round + in the middle of the flow that is hovered or selected. */
export class FlowPlus {
  static $inject = ['eventBus', 'overlays', 'config.flowPlus'];
  private readonly overlays: Services['overlays'];
  private readonly config: FlowPlusConfig | null;
  private shown: string | null = null;

  constructor(eventBus: Services['eventBus'], overlays: Services['overlays'], config: FlowPlusConfig | null) {
    this.overlays = overlays;
    this.config = config;
    eventBus.on('element.hover', ({ element }) => isFlow(element) && this.show(element));
    eventBus.on('selection.changed', (event) => {
      const [only] = (event as unknown as { newSelection: readonly BpmnElement[] }).newSelection;
      if (isFlow(only)) this.show(only);
      else this.hide();
    });
    eventBus.on(['commandStack.changed', 'import.done'], () => this.hide());
  }

  private show(flow: BpmnFlow): void {
    if (this.config === null || flow.id === this.shown) return;
    this.hide();
    if (whyNotInsert(flow, 'task') !== null) return;
    const html = plusButton(this.config.label(flow), () => this.config?.onPress(flow));
    this.overlays.add(flow, OVERLAY, { position: onFlow(flow, SIZE), html });
    this.shown = flow.id;
  }

  private hide(): void {
    if (this.shown !== null) this.overlays.remove({ type: OVERLAY });
    this.shown = null;
  }
}

function plusButton(label: string, onPress: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'flow-plus';
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', onPress);
  return button;
}
