import type { Part, Pathway } from './readPathway.ts';

const KINDS: Record<string, string> = {
  'bpmn:UserTask': 'Step',
  'bpmn:CallActivity': 'Step',
  'bpmn:ServiceTask': 'Automatic step',
  'bpmn:BusinessRuleTask': 'Table look-up',
  'bpmn:SubProcess': 'Group of steps',
  'bpmn:ExclusiveGateway': 'Decision',
  'bpmn:InclusiveGateway': 'Decision',
  'bpmn:ParallelGateway': 'Side-by-side point',
  'bpmn:EventBasedGateway': 'Waiting point',
  'bpmn:StartEvent': 'Start',
  'bpmn:EndEvent': 'End',
  'bpmn:IntermediateCatchEvent': 'Wait',
  'bpmn:IntermediateThrowEvent': 'Event',
  'bpmn:BoundaryEvent': 'Timer',
};

/** What kind of thing a part of a pathway is, in one word. */
export function kindOf(part: Part | undefined): string {
  if (part?.facets['calls'] === 'core-handoff') return 'Handoff';
  return KINDS[part?.facets['kind'] ?? ''] ?? 'Part';
}

/** How a sentence names a part: its name in quotes, or where it stands for one without a name. */
export function partName(pathway: Pathway, id: string): string {
  const name = pathway.parts.get(id)?.facets['name'] ?? '';
  if (name !== '') return `'${name}'`;
  const ways = [...pathway.ways.values()];
  const [before, after] = [ways.filter(({ to }) => to === id), ways.filter(({ from }) => from === id)];
  const named = (ids: readonly string[]): string | undefined =>
    ids.map((one) => pathway.parts.get(one)?.facets['name'] ?? '').find((one) => one !== '');
  const [last, next] = [named(before.map(({ from }) => from)), named(after.map(({ to }) => to))];
  if (before.length > 1 && next !== undefined) return `the meeting point before '${next}'`;
  if (last !== undefined) return `the ${after.length > 1 ? 'parting' : 'point'} after '${last}'`;
  return next === undefined ? 'a part without a name' : `the point before '${next}'`;
}
