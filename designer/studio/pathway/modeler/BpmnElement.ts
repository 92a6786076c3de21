/** A node of the BPMN tree, as moddle keeps it. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement | undefined;
  id?: string;
  name?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** A place on the canvas. */
export interface Point {
  x: number;
  y: number;
}

/** A place with its size. */
export interface Rect extends Point {
  width: number;
  height: number;
}

/** What bpmn-js draws: a shape, a label, the root, or (with `waypoints`) a connection. */
export interface BpmnElement extends Rect {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly waypoints?: readonly Point[];
  readonly incoming: readonly BpmnFlow[];
  readonly outgoing: readonly BpmnFlow[];
  readonly parent?: BpmnElement | null | undefined;
  readonly label?: BpmnElement | null | undefined;
  readonly labelTarget?: BpmnElement | null | undefined;
  readonly host?: BpmnElement | null | undefined;
  readonly attachers?: readonly BpmnElement[];
  readonly children?: readonly BpmnElement[];
}

/** A connection between two shapes. */
export interface BpmnFlow extends BpmnElement {
  readonly waypoints: readonly Point[];
  readonly source: BpmnElement;
  readonly target: BpmnElement;
}

/** True for a connection of any kind. */
export const isConnection = (element: BpmnElement): element is BpmnFlow => element.waypoints !== undefined;

/** True for the arrow from one step to the next. */
export const isFlow = (element: BpmnElement | null | undefined): element is BpmnFlow =>
  element?.type === 'bpmn:SequenceFlow' && element.waypoints !== undefined;

/** True for the words that stand beside a shape or a flow. */
export const isLabel = (element: BpmnElement): boolean => element.labelTarget !== undefined && element.labelTarget !== null;

/** The arrows out of a step; associations are left out. */
export const flowsOut = (element: BpmnElement): BpmnFlow[] => element.outgoing.filter(isFlow);

/** The arrows into a step. */
export const flowsIn = (element: BpmnElement): BpmnFlow[] => element.incoming.filter(isFlow);

/** The middle of a shape. */
export const middle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });
