import type { Point, Rect } from '../modeler/BpmnElement.ts';
import type { Cut } from './Cut.ts';

/** The size of what is to be put into a flow, with the free stretch it wants before and behind. */
export interface Size {
  width: number;
  height: number;
  before: number;
  after: number;
}

/** Where it goes: on which stretch, in which direction, and what must move away first. */
export interface Place {
  middle: Point;
  axis: 'x' | 'y';
  forward: boolean;
  cut: Cut | null;
}

/** The drawing as it would be after a cut: what lies in the way, and how the flow would run. */
export interface Drawing {
  obstacles(cut: Cut | null): readonly Rect[];
  points(cut: Cut | null): readonly Point[];
}

const CLEAR = 8;

/** A free place for a shape on the way of a flow; null when there is none that a single cut could make. */
export function findPlace(drawing: Drawing, size: Size): Place | null {
  return (
    stretches(drawing.points(null))
      .flatMap((each) => candidates(each, size))
      .find((place) => isClear(place, size, drawing)) ?? null
  );
}

/** Whether two areas cover each other. */
export const overlaps = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

/** The stretch of a way that runs through this area from side to side; -1 when there is none. */
export function stretchThrough(points: readonly Point[], area: Rect, axis: 'x' | 'y'): number {
  const across = axis === 'x' ? 'y' : 'x';
  const from = area[axis];
  const to = from + (axis === 'x' ? area.width : area.height);
  const line = area[across] + (axis === 'x' ? area.height : area.width) / 2;
  return points.slice(1).findIndex((end, index) => {
    const start = points[index] ?? end;
    const level = Math.abs(start[across] - line) < 1 && Math.abs(end[across] - line) < 1;
    return level && Math.min(start[axis], end[axis]) <= from && Math.max(start[axis], end[axis]) >= to;
  });
}

interface Stretch {
  axis: 'x' | 'y';
  low: number;
  high: number;
  line: number;
  forward: boolean;
}

/** Level stretches first, those that read left to right before others, long before short. */
function stretches(points: readonly Point[]): Stretch[] {
  const rank = (each: Stretch): number => (each.axis === 'x' ? 2 : 0) + (each.forward ? 1 : 0);
  return points
    .slice(1)
    .map((to, index): Stretch => {
      const from = points[index] ?? to;
      const axis = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? 'x' : 'y';
      return {
        axis,
        low: Math.min(from[axis], to[axis]),
        high: Math.max(from[axis], to[axis]),
        line: axis === 'x' ? from.y : from.x,
        forward: to[axis] >= from[axis],
      };
    })
    .sort((one, other) => rank(other) - rank(one) || other.high - other.low - (one.high - one.low));
}

function candidates(each: Stretch, size: Size): Place[] {
  const { axis, low, high, line, forward } = each;
  const length = axis === 'x' ? size.width : size.height;
  const room = high - low;
  const need = size.before + length + size.after;
  const at = (along: number): Point => (axis === 'x' ? { x: along, y: line } : { x: line, y: along });
  const fromLow = low + (forward ? size.before : size.after) + length / 2;
  const place = (along: number, cut: Cut | null): Place => ({ axis, forward, middle: at(along), cut });
  if (room >= need) return [place(fromLow, null), place((low + high) / 2, null), place(fromLow, wide(each, need))];
  const behind: Cut = { axis, at: high, by: need - room };
  return forward ? [place(fromLow, behind), place(fromLow, wide(each, need))] : [place(fromLow, wide(each, need))];
}

/** A cut just behind the beginning of the stretch: all that stands behind it makes way. */
const wide = ({ axis, low, high }: Stretch, by: number): Cut => ({ axis, at: low + Math.max(1, Math.min(20, (high - low) / 2)), by });

function isClear(place: Place, size: Size, drawing: Drawing): boolean {
  const area = around(place.middle, size);
  if (area.x < 0 || area.y < 0 || stretchThrough(drawing.points(place.cut), area, place.axis) < 0) return false;
  return !drawing.obstacles(place.cut).some((each) => overlaps(area, each));
}

/** The area of a shape with a little air around it. */
const around = ({ x, y }: Point, { width, height }: Size): Rect => ({
  x: x - width / 2 - CLEAR,
  y: y - height / 2 - CLEAR,
  width: width + 2 * CLEAR,
  height: height + 2 * CLEAR,
});
