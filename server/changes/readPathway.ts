import type { BpmnSource } from '../content/BpmnSource.ts';
import { elementsOf } from '../content/BpmnSource.ts';
import { childOf, childrenOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { Facets } from './Facets.ts';
import { plainAt, plainsAt, restOf, take, toPlain, without, type Plain } from './Plain.ts';

/** An element of a pathway that is no line. */
export interface Part {
  readonly id: string;
  readonly facets: Facets;
  /** Ids of the lines that leave it, in the order in which their conditions are tried. */
  readonly leaving: readonly string[];
}

/** A line between two elements. */
export interface Way extends Part {
  readonly from: string;
  readonly to: string;
}

/** A pathway as far as sentences are about it. */
export interface Pathway {
  readonly facets: Facets;
  readonly parts: ReadonlyMap<string, Part>;
  readonly ways: ReadonlyMap<string, Way>;
  readonly drawing: readonly Plain[];
}

/** Facets that zeebe's extension elements hold, by type and property. */
const EXTENSIONS: Record<string, Record<string, string>> = {
  'zeebe:FormDefinition': { formKey: 'form', formId: 'form' },
  'zeebe:AssignmentDefinition': { candidateGroups: 'role' },
  'zeebe:CalledElement': { processId: 'calls' },
  'zeebe:CalledDecision': { decisionId: 'table' },
};

/** Reads a pathway into facets; what no facet holds is in `rest`, so that nothing is overlooked. */
export function readPathway(source: BpmnSource): Pathway {
  const { definitions, process } = source;
  const elements = elementsOf(source);
  const [ways, parts] = [elements.filter(isWay), elements.filter((element) => !isWay(element))];
  const plainProcess = toPlain(process);
  const others = childrenOf(definitions, 'rootElements').filter((element) => element !== process);
  const name = take(plainProcess, 'name');
  const why = takeWhy(plainProcess);
  const frame = [without(toPlain(definitions), ['rootElements', 'diagrams']), others.map(toPlain), without(plainProcess, ['flowElements'])];
  return {
    facets: { name, why, rest: restOf(frame) },
    parts: new Map(parts.map((element) => [element.id ?? '', partOf(element, process)])),
    ways: new Map(ways.map((element) => [element.id ?? '', wayOf(element, process)])),
    drawing: childrenOf(definitions, 'diagrams').map(toPlain),
  };
}

const isWay = ({ $type }: ModdleNode): boolean => $type === 'bpmn:SequenceFlow';

function partOf(element: ModdleNode, process: ModdleNode): Part {
  const leaving = childrenOf(element, 'outgoing').map(({ id }) => id ?? '');
  return { id: element.id ?? '', facets: facetsOf(element, process), leaving };
}

function wayOf(element: ModdleNode, process: ModdleNode): Way {
  const ends = { from: childOf(element, 'sourceRef')?.id ?? '', to: childOf(element, 'targetRef')?.id ?? '' };
  return { ...partOf(element, process), ...ends };
}

function facetsOf(element: ModdleNode, process: ModdleNode): Facets {
  const plain = without(toPlain(element), ['incoming', 'outgoing', 'sourceRef', 'targetRef', 'flowElements', 'id', 'di']);
  const parent = element.$parent === process ? '' : (element.$parent?.id ?? '');
  const facets: Record<string, string> = { kind: take(plain, '$type'), inside: parent, name: take(plain, 'name'), why: takeWhy(plain) };
  facets['on'] = take(plain, 'attachedToRef').replace(/^@/, '');
  facets['goesOn'] = take(plain, 'cancelActivity') === 'false' ? 'yes' : '';
  facets['otherwise'] = take(plain, 'default').replace(/^@/, '');
  facets['condition'] = take(plainAt(plain['conditionExpression']), 'body');
  for (const event of plainsAt(plain['eventDefinitions'])) facets['timer'] = take(plainAt(event['timeDuration']), 'body');
  for (const value of plainsAt(plainAt(plain['extensionElements'])['values'])) Object.assign(facets, extensionFacets(value));
  return { ...facets, rest: restOf(plain) };
}

function extensionFacets(value: Plain): Record<string, string> {
  const type = String(value['$type']);
  const known = Object.entries(EXTENSIONS[type] ?? {}).filter(([property]) => property in value);
  if (known.length > 0) return Object.fromEntries(known.map(([property, facet]) => [facet, take(value, property)]));
  if (type === 'zeebe:TaskHeaders') return takeAll(value, 'values', { key: 'key', value: 'value', prefix: 'header' });
  if (type !== 'zeebe:IoMapping') return {};
  return {
    ...takeAll(value, 'inputParameters', { key: 'target', value: 'source', prefix: 'input' }),
    ...takeAll(value, 'outputParameters', { key: 'target', value: 'source', prefix: 'output' }),
  };
}

/** Takes a list of named values as facets; one named twice stays behind, for the rest. */
function takeAll(
  plain: Plain,
  list: string,
  { key, value, prefix }: { key: string; value: string; prefix: string },
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const item of plainsAt(plain[list])) {
    const facet = `${prefix} ${String(item[key])}`;
    if (facet in found) continue;
    found[facet] = take(item, value);
    take(item, key);
  }
  return found;
}

function takeWhy(plain: Plain): string {
  const [first] = plainsAt(plain['documentation']);
  return first === undefined ? '' : take(first, 'text');
}
