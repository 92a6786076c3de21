import { isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow, Point } from '../modeler/BpmnElement.ts';
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
    this.overlays.add(flow, OVERLAY, { position: positionOn(flow), html });
    this.shown = flow.id;
  }

  private hide(): void {
    if (this.shown !== null) this.overlays.remove({ type: OVERLAY });
    this.shown = null;
  }
}

/** Overlays of a connection are measured from the corner of its waypoints. */
function positionOn({ waypoints }: BpmnFlow): { left: number; top: number } {
  const { x, y } = halfway(waypoints);
  const left = Math.min(...waypoints.map((point) => point.x));
  const top = Math.min(...waypoints.map((point) => point.y));
  return { left: x - left - SIZE / 2, top: y - top - SIZE / 2 };
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

/** The middle of the longest stretch. */
function halfway(points: readonly Point[]): Point {
  const stretches = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const length = ({ from, to }: { from: Point; to: Point }): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const [longest] = stretches.sort((one, other) => length(other) - length(one));
  return longest === undefined ? { x: 0, y: 0 } : { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 };
}
