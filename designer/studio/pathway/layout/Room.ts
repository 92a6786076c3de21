import { isConnection, isLabel } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow, Rect } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { movesWith } from './Cut.ts';
import type { Cut } from './Cut.ts';
import { shiftPoints } from './shiftPoints.ts';

/** Frames hold other shapes; they are no obstacle themselves. */
const FRAMES = ['bpmn:Group', 'bpmn:Participant', 'bpmn:Lane'];

/** Makes room in the drawing by moving all that lies behind a line; shapes that did not overlap never do afterwards. */
export class Room {
  static $inject = ['modeling', 'elementRegistry', 'canvas'];
  private readonly modeling: Services['modeling'];
  private readonly elementRegistry: Services['elementRegistry'];
  private readonly canvas: Services['canvas'];

  constructor(modeling: Services['modeling'], elementRegistry: Services['elementRegistry'], canvas: Services['canvas']) {
    this.modeling = modeling;
    this.elementRegistry = elementRegistry;
    this.canvas = canvas;
  }

  /** Moves on all that begins behind the line. */
  make(cut: Cut): void {
    const all = this.elements();
    const routes = all.filter(isConnection).map((flow) => [flow, shiftPoints(flow, cut)] as const);
    const moving = all.filter((element) => !isConnection(element) && movesWith(element, cut));
    const delta = { x: cut.axis === 'x' ? cut.by : 0, y: cut.axis === 'y' ? cut.by : 0 };
    moving.forEach((shape) => this.modeling.moveShape(shape, delta, null, { autoResize: false, layout: false, recurse: false }));
    routes.forEach(([flow, points]) => this.route(flow, points));
  }

  /** Lays a connection along these points, and leaves its label where it is. */
  route(flow: BpmnFlow, points: readonly { x: number; y: number }[]): void {
    if (JSON.stringify(points) === JSON.stringify(flow.waypoints.map(({ x, y }) => ({ x, y })))) return;
    this.modeling.updateWaypoints(flow, points, { labelBehavior: false, createElementsBehavior: false });
  }

  /** What a new shape must not cover, as it would lie after a cut. */
  obstacles(cut: Cut | null): Rect[] {
    return this.elements()
      .filter((element) => !isConnection(element) && !FRAMES.includes(element.type))
      .map((element) => shifted(element, cut));
  }

  /** The stretches of all connections but these, as thin obstacles. */
  lines(without: readonly BpmnFlow[], cut: Cut | null): Rect[] {
    return this.elements()
      .filter(isConnection)
      .filter((flow) => !without.includes(flow))
      .flatMap((flow) => {
        const points = cut === null ? flow.waypoints : shiftPoints(flow, cut);
        return points.slice(1).map((point, index) => stretch(points[index] ?? point, point));
      });
  }

  /** Shapes, labels and connections on the canvas. */
  elements(): BpmnElement[] {
    const root = this.canvas.getRootElement();
    return this.elementRegistry.getAll().filter((element) => element !== root && element.parent && !isHidden(element));
  }
}

const isHidden = (element: BpmnElement): boolean => isLabel(element) && (element as { hidden?: boolean }).hidden === true;

function shifted(element: BpmnElement, cut: Cut | null): Rect {
  const { x, y, width, height } = element;
  const by = cut !== null && movesWith(element, cut) ? cut.by : 0;
  return { x: x + (cut?.axis === 'x' ? by : 0), y: y + (cut?.axis === 'y' ? by : 0), width, height };
}

function stretch(from: { x: number; y: number }, to: { x: number; y: number }): Rect {
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
}
