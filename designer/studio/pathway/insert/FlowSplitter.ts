import { middle } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow, Point, Rect } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import type { Room } from '../layout/Room.ts';
import { findPlace, stretchThrough } from '../layout/findPlace.ts';
import type { Place, Size } from '../layout/findPlace.ts';
import { shiftPoints } from '../layout/shiftPoints.ts';
import { tidyPoints } from '../layout/tidyPoints.ts';
import type { StepMaker } from '../steps/StepMaker.ts';

const GAP = 60;

/** A shape in its flow, and the flow that leads on from it. */
export interface Split {
  shape: BpmnElement;
  onward: BpmnFlow;
}

/** Puts a shape into a flow: makes room, and lays both halves of the flow in right angles. */
export class FlowSplitter {
  static $inject = ['modeling', 'room', 'stepMaker'];
  private readonly modeling: Services['modeling'];
  private readonly room: Room;
  private readonly maker: StepMaker;

  constructor(modeling: Services['modeling'], room: Room, maker: StepMaker) {
    this.modeling = modeling;
    this.room = room;
    this.maker = maker;
  }

  /** Puts the shape into the flow, so far behind its beginning; condition, name and id of the flow stay with the first half. */
  put(flow: BpmnFlow, draft: BpmnElement, before = GAP): Split {
    const size = { width: draft.width, height: draft.height, before: Math.max(before, beforeOf(flow)), after: GAP };
    const place = this.placeFor(flow, size);
    if (place === null) return this.putBelowAll(flow, draft);
    if (place.cut !== null) this.room.make(place.cut);
    const shape = this.create(draft, place.middle, flow);
    return this.split(flow, shape, halves(flow.waypoints, shape, place));
  }

  /** A new flow along these points. */
  connect(source: BpmnElement, target: BpmnElement, points: readonly Point[]): BpmnFlow {
    const attributes = { type: 'bpmn:SequenceFlow', businessObject: this.maker.flow(source, target), waypoints: points };
    const flow = this.modeling.createConnection(source, target, attributes, source.parent ?? source);
    this.lay(flow, points);
    return flow;
  }

  /** Leads a flow to other ends, along these points. */
  lead(flow: BpmnFlow, ends: { source: BpmnElement; target: BpmnElement }, points: readonly Point[]): void {
    this.modeling.reconnect(flow, ends.source, ends.target, points, { layoutConnection: false });
    this.lay(flow, points);
  }

  private lay(flow: BpmnFlow, points: readonly Point[]): void {
    this.modeling.updateWaypoints(flow, tidyPoints(points), { labelBehavior: false, createElementsBehavior: false });
  }

  private create(draft: BpmnElement, at: Point, flow: BpmnFlow): BpmnElement {
    return this.modeling.createShape(draft, at, flow.parent ?? flow.source, { createElementsBehavior: false });
  }

  private split(flow: BpmnFlow, shape: BpmnElement, [first, second]: readonly [Point[], Point[]]): Split {
    const { source, target } = flow;
    this.lead(flow, { source, target: shape }, first);
    return { shape, onward: this.connect(shape, target, second) };
  }

  private placeFor(flow: BpmnFlow, size: Size): Place | null {
    const drawing = (lines: boolean) => ({
      points: (cut: Place['cut']) => (cut === null ? flow.waypoints : shiftPoints(flow, cut)),
      obstacles: (cut: Place['cut']) => [
        ...this.room.obstacles(cut).filter((each) => each !== flow.label),
        ...(lines ? this.room.lines([flow], cut) : []),
      ],
    });
    return findPlace(drawing(true), size) ?? findPlace(drawing(false), size);
  }

  /** Where nothing else fits there is always room under the whole drawing. */
  private putBelowAll(flow: BpmnFlow, draft: BpmnElement): Split {
    const lowest = Math.max(...this.room.obstacles(null).map(({ y, height }) => y + height));
    const start = flow.waypoints[0] ?? middle(flow.source);
    const end = flow.waypoints.at(-1) ?? middle(flow.target);
    const y = Math.round(lowest + GAP + draft.height / 2);
    const x = Math.round(Math.max((start.x + end.x) / 2, draft.width / 2 + GAP));
    const shape = this.create(draft, { x, y }, flow);
    return this.split(flow, shape, [around(flow, shape, 'source'), around(flow, shape, 'target')]);
  }
}

/** The way from the source down to the shape, or from the shape up to the target. */
function around(flow: BpmnFlow, shape: BpmnElement, end: 'source' | 'target'): Point[] {
  const other = flow[end];
  const foot = { x: middle(other).x, y: other.y + other.height };
  const side = { x: end === 'source' ? shape.x : shape.x + shape.width, y: middle(shape).y };
  const out = side.x + (end === 'source' ? -20 : 20);
  const way = [foot, { x: foot.x, y: foot.y + 20 }, { x: out, y: foot.y + 20 }, { x: out, y: side.y }, side];
  return end === 'source' ? way : way.reverse();
}

/** The words of a flow stand where it begins and want to stay readable. */
const beforeOf = (flow: BpmnFlow): number => (flow.label?.width ?? 0) + 24;

function halves(points: readonly Point[], shape: Rect, { axis, forward }: Place): [Point[], Point[]] {
  const index = stretchThrough(points, shape, axis);
  const { x, y } = middle(shape);
  const half = (axis === 'x' ? shape.width : shape.height) / 2;
  const edge = (side: number): Point => (axis === 'x' ? { x: x + side * half, y } : { x, y: y + side * half });
  const [entry, exit] = forward ? [edge(-1), edge(1)] : [edge(1), edge(-1)];
  return [
    [...points.slice(0, index + 1), entry],
    [exit, ...points.slice(index + 1)],
  ];
}
