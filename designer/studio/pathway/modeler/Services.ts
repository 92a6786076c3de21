import type { BpmnElement, BpmnFlow, ModdleElement, Point } from './BpmnElement.ts';

type Hints = Readonly<Record<string, unknown>>;

/** Changes to the diagram; each can be undone. */
interface Modeling {
  moveShape(shape: BpmnElement, delta: Point, parent?: BpmnElement | null, hints?: Hints): void;
  createShape(shape: BpmnElement, position: Point, parent: BpmnElement, hints?: Hints): BpmnElement;
  createConnection(source: BpmnElement, target: BpmnElement, connection: object, parent: BpmnElement): BpmnFlow;
  updateWaypoints(connection: BpmnFlow, points: readonly Point[], hints?: Hints): void;
  reconnect(flow: BpmnFlow, source: BpmnElement, target: BpmnElement, points: readonly Point[], hints?: Hints): void;
  removeConnection(flow: BpmnFlow): void;
  removeShape(shape: BpmnElement): void;
  updateLabel(element: BpmnElement, text: string): void;
  updateProperties(element: BpmnElement, properties: Readonly<Record<string, unknown>>): void;
  updateModdleProperties(element: BpmnElement, node: ModdleElement, properties: Readonly<Record<string, unknown>>): void;
}

/** The services of bpmn-js that the studio uses, with their types; bpmn-js leaves them untyped. */
export interface Services {
  modeling: Modeling;
  moddle: { ids: { assigned(id: string): unknown } };
  bpmnFactory: { create(type: string, attributes?: object): ModdleElement };
  elementFactory: { createShape(attributes: object): BpmnElement };
  elementRegistry: {
    get(id: string): BpmnElement | undefined;
    getAll(): BpmnElement[];
    getGraphics(element: BpmnElement): SVGElement;
  };
  canvas: {
    getRootElement(): BpmnElement;
    zoom(level?: number | 'fit-viewport', center?: 'auto' | Point): number;
    viewbox(box?: Rectangle): Rectangle & { scale: number; outer: { width: number; height: number }; inner: Rectangle };
    scroll(delta: { dx: number; dy: number }): void;
    scrollToElement(element: BpmnElement | string, padding?: number): void;
    addMarker(element: BpmnElement | string, marker: string): void;
    removeMarker(element: BpmnElement | string, marker: string): void;
    resized(): void;
  };
  commandStack: {
    undo(): void;
    redo(): void;
    canUndo(): boolean;
    canRedo(): boolean;
    execute(command: string, context: object): void;
    registerHandler(command: string, handler: new (...services: never[]) => object): void;
  };
  selection: { get(): BpmnElement[]; select(element: BpmnElement | readonly BpmnElement[] | null): void };
  overlays: {
    add(element: BpmnElement | string, type: string, overlay: { position: object; html: HTMLElement; scale?: boolean }): string;
    remove(filter: { type: string } | string): void;
  };
  eventBus: {
    on(event: string | readonly string[], listener: (event: { element: BpmnElement }) => void): void;
    fire(event: string, payload: object): void;
  };
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One service of a diagram, typed. */
export const serviceOf = <Name extends keyof Services>(diagram: BpmnJs.Diagram, name: Name): Services[Name] =>
  diagram.get<Services[Name]>(name);
