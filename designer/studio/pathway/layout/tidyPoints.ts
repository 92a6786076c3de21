import type { Point } from '../modeler/BpmnElement.ts';

const same = (one: number, other: number): boolean => Math.abs(one - other) < 0.5;

/** The same way in right angles only, without points that change nothing. */
export function tidyPoints(points: readonly Point[]): Point[] {
  return withoutNeedless(points.flatMap((point, index) => corner(points, index, point)));
}

/** Where a stretch is slanted, two bends in its middle make it square. */
function corner(points: readonly Point[], index: number, point: Point): Point[] {
  const before = points[index - 1];
  if (before === undefined || same(before.x, point.x) || same(before.y, point.y)) return [{ x: point.x, y: point.y }];
  if (Math.abs(point.x - before.x) >= 20) {
    const x = Math.round((before.x + point.x) / 2);
    return [
      { x, y: before.y },
      { x, y: point.y },
      { x: point.x, y: point.y },
    ];
  }
  const y = Math.round((before.y + point.y) / 2);
  return [
    { x: before.x, y },
    { x: point.x, y },
    { x: point.x, y: point.y },
  ];
}

function withoutNeedless(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const earlier = kept.at(-2);
    if (last !== undefined && same(last.x, point.x) && same(last.y, point.y)) continue;
    const straight =
      last !== undefined &&
      earlier !== undefined &&
      ((same(earlier.x, last.x) && same(last.x, point.x)) || (same(earlier.y, last.y) && same(last.y, point.y)));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept.length > 1 ? kept : points.map(({ x, y }) => ({ x, y }));
}
