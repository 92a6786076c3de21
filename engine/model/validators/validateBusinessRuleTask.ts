import { extensionsOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import type { Report, Validator } from './Validator.ts';
import { validateBinding } from './validateBinding.ts';
import { validateExpression } from './validateExpression.ts';
import { validateTaskDefinition } from './validateTaskDefinition.ts';

/** A business rule task calls a decision or makes a job, never both. */
export const validateBusinessRuleTask: Validator = (task, report) => {
  const decisions = extensionsOf(task, 'zeebe:CalledDecision');
  const definitions = extensionsOf(task, 'zeebe:TaskDefinition');
  const [only, ...others] = [...decisions, ...definitions];
  if (only === undefined || others.length > 0)
    report(task, "Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element");
  else if (only.$type === 'zeebe:TaskDefinition') validateTaskDefinition(only, report);
  else validateDecision(only, report);
};

function validateDecision(decision: BpmnNode, report: Report): void {
  validateExpression(decision, report, { text: textOf(decision, 'decisionId'), mustBeFeel: false });
  if ((textOf(decision, 'resultVariable') ?? '') === '') report(decision, "Attribute 'resultVariable' must be present and not empty");
  validateBinding(decision, report);
}
