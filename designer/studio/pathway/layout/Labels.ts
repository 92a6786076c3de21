import { middle } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow, Point, Rect } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { overlaps } from './findPlace.ts';
import type { Room } from './Room.ts';

const GAP = 6;

/** Puts words beside shapes and flows where they cover nothing. */
export class Labels {
  static $inject = ['room', 'modeling'];
  private readonly room: Room;
  private readonly modeling: Services['modeling'];

  constructor(room: Room, modeling: Services['modeling']) {
    this.room = room;
    this.modeling = modeling;
  }

  /** Below, above, or at a corner of its shape: the first side that is free. */
  settle(shape: BpmnElement): void {
    const { label } = shape;
    if (label === undefined || label === null) return;
    const { x } = middle(shape);
    const foot = shape.y + shape.height + GAP;
    const head = shape.y - label.height - GAP;
    const left = x - label.width / 2;
    const sides: Point[] = [
      { x: left, y: foot },
      { x: left, y: head },
      { x: shape.x + shape.width, y: head },
      { x: shape.x + shape.width, y: foot },
      { x: shape.x - label.width, y: head },
      { x: shape.x - label.width, y: foot },
    ];
    this.moveTo(label, this.firstFree(label, sides));
  }

  /** Close to where the flow begins, beside the line. */
  settleFlow(flow: BpmnFlow): void {
    const { label } = flow;
    const [start, next] = flow.waypoints;
    if (label === undefined || label === null || start === undefined || next === undefined) return;
    const level = Math.abs(next.x - start.x) > Math.abs(next.y - start.y);
    const back = level ? next.x < start.x : next.y < start.y;
    const sides: Point[] = level
      ? [-label.height - 3, 3].map((y) => ({ x: back ? start.x - label.width - 8 : start.x + 8, y: start.y + y }))
      : [GAP, -label.width - GAP].map((x) => ({ x: start.x + x, y: back ? start.y - label.height - 10 : start.y + 10 }));
    this.moveTo(label, this.firstFree(label, sides));
  }

  private firstFree(label: BpmnElement, sides: readonly Point[]): Point {
    const others = this.room.elements().filter((each) => each !== label && each.waypoints === undefined);
    const blocks: Rect[] = [...others, ...this.room.lines([], null)];
    const area = (at: Point): Rect => ({ x: at.x, y: at.y, width: label.width, height: label.height });
    const isFree = (at: Point): boolean => at.x >= 0 && at.y >= 0 && !blocks.some((each) => overlaps(area(at), each));
    const isClear = (at: Point): boolean => at.x >= 0 && at.y >= 0 && !others.some((each) => overlaps(area(at), each));
    return sides.find(isFree) ?? sides.find(isClear) ?? { x: label.x, y: label.y };
  }

  private moveTo(label: BpmnElement, at: Point): void {
    const delta = { x: Math.round(at.x - label.x), y: Math.round(at.y - label.y) };
    if (delta.x !== 0 || delta.y !== 0) this.modeling.moveShape(label, delta);
  }
}
