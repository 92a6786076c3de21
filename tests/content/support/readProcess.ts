import { createRequire } from 'node:module';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json') as Record<string, unknown>;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A flow element with what content must say about it. */
export interface ContentElement {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly documentation: string;
  readonly attachedTo: string | null;
  readonly timer: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly jobType: string | null;
  readonly formKey: string | null;
  readonly candidateGroups: string | null;
  readonly called: { readonly processId: string; readonly allVariables: unknown } | null;
  readonly decision: { readonly decisionId: string; readonly resultVariable: string } | null;
}

export interface ContentProcess {
  readonly definitions: ModdleElement;
  readonly id: string;
  readonly executable: boolean;
  readonly elements: readonly ContentElement[];
  readonly shapes: ReadonlyMap<string, Box>;
  readonly edges: ReadonlySet<string>;
}

/** Reads a .bpmn file with its diagram; throws on anything that moddle does not understand. */
export async function readProcess(xml: string): Promise<ContentProcess> {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('; '));
  const [process] = children(rootElement, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const [diagram] = children(rootElement, 'diagrams');
  const drawn = children(part(diagram, 'plane'), 'planeElement');
  return {
    definitions: rootElement,
    id: text(process?.id) ?? '',
    executable: process?.['isExecutable'] === true,
    elements: children(process, 'flowElements').map(readElement),
    shapes: new Map(
      drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape').map((shape) => [drawnId(shape), part(shape, 'bounds') as unknown as Box]),
    ),
    edges: new Set(drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge').map(drawnId)),
  };
}

function readElement(element: ModdleElement): ContentElement {
  const extensions = children(part(element, 'extensionElements'), 'values');
  const extension = (type: string): ModdleElement | undefined => extensions.find(({ $type }) => $type === `zeebe:${type}`);
  const called = extension('CalledElement');
  const decision = extension('CalledDecision');
  const [timer] = children(element, 'eventDefinitions');
  return {
    id: element.id ?? '',
    type: element.$type,
    name: text(element['name']) ?? '',
    documentation: text(children(element, 'documentation')[0]?.['text']) ?? '',
    attachedTo: part(element, 'attachedToRef')?.id ?? null,
    timer: text(part(timer, 'timeDuration')?.['body']),
    headers: Object.fromEntries(children(extension('TaskHeaders'), 'values').map(({ key, value }) => [String(key), String(value)])),
    jobType: text(extension('TaskDefinition')?.['type']),
    formKey: text(extension('FormDefinition')?.['formKey']),
    candidateGroups: text(extension('AssignmentDefinition')?.['candidateGroups']),
    called: called === undefined ? null : { processId: String(called['processId']), allVariables: called['propagateAllChildVariables'] },
    decision:
      decision === undefined ? null : { decisionId: String(decision['decisionId']), resultVariable: String(decision['resultVariable']) },
  };
}

function drawnId(element: ModdleElement): string {
  return part(element, 'bpmnElement')?.id ?? '';
}

function part(element: ModdleElement | undefined, name: string): ModdleElement | undefined {
  return element?.[name] as ModdleElement | undefined;
}

function children(element: ModdleElement | undefined, name: string): readonly ModdleElement[] {
  return (element?.[name] as readonly ModdleElement[] | undefined) ?? [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
