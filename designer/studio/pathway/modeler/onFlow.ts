import type { BpmnFlow, Point } from './BpmnElement.ts';

/** Where an overlay of that size lies in the middle of the longest stretch; overlays of a connection are measured from the corner of its waypoints. */
export function onFlow({ waypoints }: BpmnFlow, size: number): { left: number; top: number } {
  const { x, y } = halfway(waypoints);
  const left = Math.min(...waypoints.map((point) => point.x));
  const top = Math.min(...waypoints.map((point) => point.y));
  return { left: x - left - size / 2, top: y - top - size / 2 };
}

function halfway(points: readonly Point[]): Point {
  const stretches = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const length = ({ from, to }: { from: Point; to: Point }): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const [longest] = stretches.sort((one, other) => length(other) - length(one));
  return longest === undefined ? { x: 0, y: 0 } : { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 };
}
