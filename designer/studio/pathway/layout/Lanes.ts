import { isConnection, isLabel, middle } from '../modeler/BpmnElement.ts';
import type { BpmnElement, Point, Rect } from '../modeler/BpmnElement.ts';
import { overlaps } from './findPlace.ts';
import type { Room } from './Room.ts';

/** From the foot of a gateway to the middle of a row below it. */
const ROW_BELOW = 85;
const HALF_ROW = 46;
const ROW = 130;
const RETURN = 50;
const AIR = 8;

/** Ways around a row: a row of its own below it, or a line back above it. */
export class Lanes {
  static $inject = ['room'];
  private readonly room: Room;

  constructor(room: Room) {
    this.room = room;
  }

  /** A way from the foot of one shape to the foot of another, with room for a row of steps on it. */
  below(from: BpmnElement, to: BpmnElement): Point[] {
    const foot = Math.max(from.y + from.height, to.y + to.height);
    const area = (line: number): Rect => this.band(from, to, { line, half: HALF_ROW });
    let line = foot + ROW_BELOW;
    if (!this.isFree(area(line))) this.room.make({ axis: 'y', at: foot + 21, by: ROW });
    const lowest = Math.max(...this.shapes().map((shape) => shape.y + shape.height));
    if (!this.isFree(area(line))) line = lowest + HALF_ROW + 20;
    return bent(from, to, { line, side: 'foot' });
  }

  /** A way back from the head of one shape to the head of another, above all that stands between them. */
  above(from: BpmnElement, to: BpmnElement): Point[] {
    const between = (): BpmnElement[] => this.standingBetween(from, to);
    const head = (): number => Math.min(...between().map(({ y }) => y)) - 16;
    const isFree = (line: number): boolean => line >= 16 && this.isFree(this.band(from, to, { line, half: AIR }));
    if (isFree(head())) return bent(from, to, { line: head(), side: 'head' });
    this.room.make({
      axis: 'y',
      at: Math.min(
        ...between()
          .filter((shape) => !isLabel(shape))
          .map(({ y }) => y),
      ),
      by: RETURN,
    });
    if (isFree(head())) return bent(from, to, { line: head(), side: 'head' });
    const top = (): number => Math.min(...this.shapes().map(({ y }) => y));
    this.room.make({ axis: 'y', at: 0, by: Math.max(0, 2 * RETURN - top()) });
    return bent(from, to, { line: top() - RETURN, side: 'head' });
  }

  private shapes(): BpmnElement[] {
    return this.room.elements().filter((element) => !isConnection(element));
  }

  private standingBetween(from: BpmnElement, to: BpmnElement): BpmnElement[] {
    const left = Math.min(from.x, to.x);
    const top = Math.min(from.y, to.y) - 40;
    const area = {
      x: left,
      y: top,
      width: Math.max(from.x + from.width, to.x + to.width) - left,
      height: Math.max(from.y + from.height, to.y + to.height) - top,
    };
    return this.shapes().filter((shape) => overlaps(shape, area));
  }

  private band(from: BpmnElement, to: BpmnElement, { line, half }: { line: number; half: number }): Rect {
    const left = Math.min(middle(from).x, middle(to).x);
    return { x: left, y: line - half, width: Math.abs(middle(from).x - middle(to).x), height: 2 * half };
  }

  /** Free of shapes, and of level lines that would run along it. */
  private isFree(area: Rect): boolean {
    const level = this.room.lines([], null).filter(({ width, height }) => width > height);
    return ![...this.shapes(), ...level].some((each) => overlaps(area, each));
  }
}

function bent(from: BpmnElement, to: BpmnElement, { line, side }: { line: number; side: 'head' | 'foot' }): Point[] {
  const edge = ({ y, height }: BpmnElement): number => (side === 'head' ? y : y + height);
  const [start, end] = [middle(from).x, middle(to).x];
  return [
    { x: start, y: edge(from) },
    { x: start, y: line },
    { x: end, y: line },
    { x: end, y: edge(to) },
  ];
}
