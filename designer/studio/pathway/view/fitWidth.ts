import { serviceOf } from '../modeler/Services.ts';
import type { StepState } from './StepState.ts';

const READABLE = 0.6;
const MARGIN = 24;

/** Fits the drawing to the width; where that would be too small to read, what is on now stands in the middle. */
export function fitWidth(viewer: BpmnJs.Diagram, states: ReadonlyMap<string, StepState>): void {
  const canvas = serviceOf(viewer, 'canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (outer.width === 0 || inner.width === 0) return;
  const scale = Math.min(1, Math.max(READABLE, outer.width / (inner.width + 2 * MARGIN)));
  const width = outer.width / scale;
  const height = outer.height / scale;
  const current = [...states].find(([, state]) => state === 'on')?.[0];
  const on = current === undefined ? undefined : serviceOf(viewer, 'elementRegistry').get(current);
  const fits = inner.width + 2 * MARGIN <= width;
  const x = on === undefined || fits ? inner.x - MARGIN : on.x + on.width / 2 - width / 2;
  const y = on === undefined || inner.height <= height ? inner.y + inner.height / 2 - height / 2 : on.y + on.height / 2 - height / 2;
  canvas.viewbox({ x, y, width, height });
}
