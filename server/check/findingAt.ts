import type { Finding } from '#contract';
import type { ModdleNode } from '../content/ModdleNode.ts';

/** Makes findings about one element of a file. */
export function findingAt(file: string, element: ModdleNode): (rule: string, message: string, level?: Finding['level']) => Finding {
  return (rule, message, level = 'error') => ({ rule, level, file, place: element.id ?? null, message });
}

/** How an element is called on screen: by its name, else by what it is. */
export function saidOf(element: ModdleNode): string {
  const { name } = element;
  return typeof name === 'string' && name.trim() !== '' ? `“${name.trim()}”` : (KINDS[element.$type] ?? 'This step');
}

const KINDS: Readonly<Record<string, string>> = {
  'bpmn:StartEvent': 'The start',
  'bpmn:EndEvent': 'This outcome',
  'bpmn:ExclusiveGateway': 'This decision',
  'bpmn:ParallelGateway': 'This place where steps go side by side',
  'bpmn:IntermediateCatchEvent': 'This wait',
  'bpmn:BoundaryEvent': 'This time limit',
};
