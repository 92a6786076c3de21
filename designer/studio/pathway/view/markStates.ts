import { serviceOf } from '../modeler/Services.ts';
import type { StepState } from './StepState.ts';

const OVERLAY = 'step-state';

/** Marks steps as done, on or next: a frame on the step and a word at its head. */
export function markStates(viewer: BpmnJs.Diagram, states: ReadonlyMap<string, StepState>, say: (state: StepState) => string): void {
  const canvas = serviceOf(viewer, 'canvas');
  const overlays = serviceOf(viewer, 'overlays');
  const registry = serviceOf(viewer, 'elementRegistry');
  overlays.remove({ type: OVERLAY });
  for (const element of registry.getAll()) {
    (['done', 'on', 'next'] as const).forEach((each) => canvas.removeMarker(element, `step-${each}`));
    const state = states.get(element.id);
    if (state === undefined || element.waypoints !== undefined || element.labelTarget) continue;
    canvas.addMarker(element, `step-${state}`);
    const html = document.createElement('span');
    html.className = `pathway-mark pathway-mark-${state}`;
    html.textContent = say(state);
    overlays.add(element, OVERLAY, { position: { top: -12, left: 6 }, html });
  }
}
