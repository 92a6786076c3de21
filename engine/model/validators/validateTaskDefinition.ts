import { textOf, type BpmnNode } from '../BpmnNode.ts';
import type { Report } from './Validator.ts';
import { validateExpression } from './validateExpression.ts';

/** The type of a job must be given; its retries may be, and both may be FEEL. */
export function validateTaskDefinition(definition: BpmnNode, report: Report): void {
  validateExpression(definition, report, { text: textOf(definition, 'type'), mustBeFeel: false });
  const retries = textOf(definition, 'retries') ?? '';
  if (retries !== '') validateExpression(definition, report, { text: retries, mustBeFeel: false });
}
