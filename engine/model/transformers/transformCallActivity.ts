import { extensionOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { ExecutableElement } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { baseOf } from './baseOf.ts';

/** Call activity; variables travel both ways unless the model says otherwise. */
export function transformCallActivity(node: BpmnNode, model: ProcessModel): ExecutableElement {
  const called = extensionOf(node, 'zeebe:CalledElement');
  return {
    ...baseOf(node, 'CALL_ACTIVITY', model),
    processId: parseExpression(textOf(called, 'processId') ?? ''),
    propagateAllParentVariables: called?.['propagateAllParentVariables'] !== false,
    propagateAllChildVariables: called?.['propagateAllChildVariables'] !== false,
  };
}
