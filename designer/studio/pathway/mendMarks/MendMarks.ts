import { isConnection } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import { onFlow } from '../modeler/onFlow.ts';
import type { Services } from '../modeler/Services.ts';

const OVERLAY = 'mend-mark';
const SIZE = 24;

/** Marks each part of the drawing that has something to mend, with its words. */
export class MendMarks {
  static $inject = ['eventBus', 'overlays', 'elementRegistry'];
  private readonly overlays: Services['overlays'];
  private readonly registry: Services['elementRegistry'];
  private words: ReadonlyMap<string, string> = new Map();

  constructor(eventBus: Services['eventBus'], overlays: Services['overlays'], registry: Services['elementRegistry']) {
    this.overlays = overlays;
    this.registry = registry;
    eventBus.on(['import.done', 'commandStack.changed'], () => this.draw());
  }

  /** From now on these are marked: what to mend, by the id of the element. */
  show(words: ReadonlyMap<string, string>): void {
    this.words = words;
    this.draw();
  }

  private draw(): void {
    this.overlays.remove({ type: OVERLAY });
    for (const [id, words] of this.words) {
      const element = this.registry.get(id);
      // The process itself has no place in the drawing.
      if (element?.parent == null) continue;
      this.overlays.add(element, OVERLAY, { position: positionOn(element), html: markOf(words) });
    }
  }
}

/** At the upper right corner of a step, in the middle of an arrow. */
function positionOn(element: BpmnElement): { left: number; top: number } {
  return isConnection(element) ? onFlow(element, SIZE) : { left: element.width - SIZE / 2, top: -SIZE / 2 };
}

function markOf(words: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'mend-mark';
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', words);
  mark.title = words;
  return mark;
}
