import type { BpmnElement } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { capital, idFromName, uniqueId } from './idFromName.ts';

/** Ids for what is new, unlike every id of the file, timers and the process included. */
export class StepIds {
  static $inject = ['moddle'];
  private readonly moddle: Services['moddle'];

  constructor(moddle: Services['moddle']) {
    this.moddle = moddle;
  }

  /** An id that says what the step is called. */
  of(name: string): string {
    return idFromName(name, (id) => this.isTaken(id));
  }

  /** An id that says what a flow joins. */
  ofFlow(source: BpmnElement, target: BpmnElement): string {
    return uniqueId(`${source.id}To${capital(target.id)}`, (id) => this.isTaken(id));
  }

  private isTaken(id: string): boolean {
    return this.moddle.ids.assigned(id) !== false;
  }
}
