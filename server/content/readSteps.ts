import type { RoleName } from '#contract';
import type { ReleaseStep } from './ReleaseStep.ts';
import { elementsOf, type BpmnSource } from './BpmnSource.ts';
import { ContentError } from './ContentError.ts';
import { childrenOf, extensionOf, textOf, type ModdleNode } from './ModdleNode.ts';

/** Roles that steps are given to. */
export const TASK_ROLES = ['officer', 'partner', 'district-manager'] as const satisfies readonly RoleName[];

/** User tasks of a process as people will know them. Throws for a task that nobody could do: no role, no form, no title. */
export function readSteps(source: BpmnSource): ReleaseStep[] {
  return elementsOf(source)
    .filter(({ $type }) => $type === 'bpmn:UserTask')
    .map((element) => stepOf(source, element));
}

function stepOf(source: BpmnSource, element: ModdleNode): ReleaseStep {
  const must = <T>(value: T | undefined, sentence: string): T => {
    if (value === undefined) throw new ContentError(source.file, `user task ${element.id ?? '?'}`, sentence);
    return value;
  };
  const group = textOf(extensionOf(element, 'zeebe:AssignmentDefinition'), 'candidateGroups');
  const headers = headersOf(element);
  return {
    processId: source.process.id ?? '',
    elementId: must(element.id, 'it needs an id.'),
    title: must(textOf(element, 'name'), 'it needs a name, which is its title on screen.'),
    why: textOf(childrenOf(element, 'documentation')[0], 'text') ?? '',
    role: must(
      TASK_ROLES.find((role) => role === group),
      `its candidate group must be one of ${TASK_ROLES.join(', ')}.`,
    ),
    formId: must(textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey'), 'it needs a form key.'),
    submit: headers.get('submit') ?? 'Send',
    limit: headers.get('limit') ?? null,
    keep: headers.get('keep') === 'person',
  };
}

function headersOf(element: ModdleNode): Map<string, string> {
  const headers = childrenOf(extensionOf(element, 'zeebe:TaskHeaders'), 'values');
  return new Map(headers.flatMap((header) => [[textOf(header, 'key') ?? '', textOf(header, 'value') ?? '']] as const));
}
