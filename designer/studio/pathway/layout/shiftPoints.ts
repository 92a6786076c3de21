import type { BpmnFlow, Point } from '../modeler/BpmnElement.ts';
import { movesWith } from './Cut.ts';
import type { Cut } from './Cut.ts';
import { tidyPoints } from './tidyPoints.ts';

/** Where a connection runs after a cut: right angles stay right, and its ends stay at their shapes. */
export function shiftPoints(flow: BpmnFlow, cut: Cut): Point[] {
  const { axis, at, by } = cut;
  const old = flow.waypoints;
  const moved = old.map(({ x, y }) => ({ x, y }));
  moved.forEach((point) => (point[axis] += point[axis] >= at ? by : 0));
  pin(moved, old, { axis, end: 0, next: 1, by: movesWith(flow.source, cut) ? by : 0 });
  pin(moved, old, { axis, end: old.length - 1, next: old.length - 2, by: movesWith(flow.target, cut) ? by : 0 });
  return tidyPoints(moved);
}

/** Keeps an end at its shape; a stretch that leaves it square to the cut comes along. */
function pin(moved: Point[], old: readonly Point[], how: { axis: 'x' | 'y'; end: number; next: number; by: number }): void {
  const end = moved[how.end];
  const was = old[how.end];
  const next = moved[how.next];
  const nextWas = old[how.next];
  if (end === undefined || was === undefined || next === undefined || nextWas === undefined) return;
  end[how.axis] = was[how.axis] + how.by;
  if (old.length > 2 && Math.abs(nextWas[how.axis] - was[how.axis]) < 0.5) next[how.axis] = end[how.axis];
}
