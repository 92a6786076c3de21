import { extensionOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { ExecutableElement } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { baseOf } from './baseOf.ts';
import { jobOf } from './jobOf.ts';

/** Business rule task: a decision of this engine, or a job. */
export function transformBusinessRuleTask(node: BpmnNode, model: ProcessModel): ExecutableElement {
  const base = baseOf(node, 'BUSINESS_RULE_TASK', model);
  const called = extensionOf(node, 'zeebe:CalledDecision');
  if (called === undefined) return { ...base, job: jobOf(node), decision: undefined };
  return {
    ...base,
    job: undefined,
    decision: { decisionId: parseExpression(textOf(called, 'decisionId') ?? ''), resultVariable: textOf(called, 'resultVariable') ?? '' },
  };
}
