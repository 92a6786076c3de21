import { extensionOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { Expression } from '../../expression/expression.ts';
import type { ExecutableElement } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { baseOf } from './baseOf.ts';
import { headersOf } from './headersOf.ts';

/** Job-based user task with what its reserved headers are made of. */
export function transformUserTask(node: BpmnNode, model: ProcessModel): ExecutableElement {
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  const schedule = extensionOf(node, 'zeebe:TaskSchedule');
  return {
    ...baseOf(node, 'USER_TASK', model),
    userTask: {
      headers: headersOf(node),
      assignee: expressionOf(assignment, 'assignee'),
      candidateGroups: listOf(assignment, 'candidateGroups'),
      candidateUsers: listOf(assignment, 'candidateUsers'),
      dueDate: expressionOf(schedule, 'dueDate'),
      followUpDate: expressionOf(schedule, 'followUpDate'),
      formKey: textOf(extensionOf(node, 'zeebe:FormDefinition'), 'formKey'),
    },
  };
}

function expressionOf(node: BpmnNode | undefined, attribute: string): Expression | undefined {
  const text = textOf(node, attribute) ?? '';
  return text === '' ? undefined : parseExpression(text);
}

/** A static `a, b` becomes the FEEL list `=["a","b"]`, so that both forms evaluate to a list of names. */
function listOf(node: BpmnNode | undefined, attribute: string): Expression | undefined {
  const expression = expressionOf(node, attribute);
  if (expression?.isStatic !== true) return expression;
  const names = expression.text.split(',').map((name) => JSON.stringify(name.trim()));
  return parseExpression(`=[${names.join(',')}]`);
}
