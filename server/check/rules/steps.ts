import type { Finding } from '#contract';
import { elementsOf, type BpmnSource } from '../../content/BpmnSource.ts';
import { childrenOf, extensionOf, textOf, type ModdleNode } from '../../content/ModdleNode.ts';
import { TASK_ROLES } from '../../content/readSteps.ts';
import type { CheckModel } from '../CheckModel.ts';
import type { Rule } from '../Rule.ts';
import { findingAt } from '../findingAt.ts';

/** Every step that people do has a name, somebody who does it, a form that is there, and a time. */
export const steps: Rule = (model) =>
  model.pathways.flatMap((source) =>
    elementsOf(source)
      .filter(({ $type }) => $type === 'bpmn:UserTask')
      .flatMap((element) => checkStep(model, source, element)),
  );

function checkStep({ formIds, columns }: CheckModel, source: BpmnSource, element: ModdleNode): Finding[] {
  const name = textOf(element, 'name');
  const said = name === undefined ? 'This step' : `“${name}”`;
  const role = textOf(extensionOf(element, 'zeebe:AssignmentDefinition'), 'candidateGroups');
  const form = textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey');
  const limit = headerOf(element, 'limit');
  const at = findingAt(source.file, element);
  return [
    ...(element.id === undefined ? [at('step-id', `${said} cannot be told from others. The expert view shows it.`)] : []),
    ...(name === undefined ? [at('step-name', 'This step has no name.')] : []),
    ...(TASK_ROLES.some((known) => known === role) ? [] : [at('step-role', `${said}: say who does it.`)]),
    ...(form === undefined ? [at('step-form', `${said}: choose the form that is filled in.`)] : []),
    ...(form === undefined || formIds.has(form) ? [] : [at('step-form', `${said} shows a form that is no longer there. Choose another.`)]),
    ...(limit === undefined ? [at('step-limit', `${said} has no time limit, so it is never late.`, 'advice')] : []),
    ...(limit === undefined || columns.has(limit) ? [] : [at('step-limit', `${said}: say by when it has to be done.`)]),
  ];
}

/** Value of a task header, such as `limit`. */
function headerOf(element: ModdleNode, key: string): string | undefined {
  const headers = childrenOf(extensionOf(element, 'zeebe:TaskHeaders'), 'values');
  return textOf(
    headers.find((header) => header['key'] === key),
    'value',
  );
}
