import { FeelSyntaxError } from '../../expression/FeelSyntaxError.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { BpmnNode } from '../BpmnNode.ts';
import type { Report } from './Validator.ts';

/** What an attribute must be: FEEL behind `=`, or FEEL or a static value. */
export interface ExpressionRule {
  readonly text: string | undefined;
  readonly mustBeFeel: boolean;
}

/** Checks that an attribute is given, is FEEL where it must be, and can be read; answers whether it holds. */
export function validateExpression(node: BpmnNode, report: Report, rule: ExpressionRule): boolean {
  const { text, mustBeFeel } = rule;
  if (text === undefined || (text === '' && !mustBeFeel)) return refuse(node, report, 'Expected expression but not found.');
  try {
    const expression = parseExpression(text);
    if (!mustBeFeel || !expression.isStatic) return true;
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
    return refuse(node, report, error.message);
  }
  return refuse(node, report, `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`);
}

function refuse(node: BpmnNode, report: Report, text: string): false {
  report(node, text);
  return false;
}
