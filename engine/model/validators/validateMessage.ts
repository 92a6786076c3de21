import { extensionsOf, nodeOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import type { Report } from './Validator.ts';
import { validateExpression } from './validateExpression.ts';

/** A message that is caught has a name and one correlation key, which is FEEL. */
export function validateMessage(definition: BpmnNode, report: Report): void {
  const message = nodeOf(definition, 'messageRef');
  if (message === undefined) {
    report(definition, 'Must reference a message');
    return;
  }
  const name = textOf(message, 'name') ?? '';
  if (name === '') report(message, 'Name must be present and not empty');
  else validateExpression(message, report, { text: name, mustBeFeel: false });
  const [subscription, ...others] = extensionsOf(message, 'zeebe:Subscription');
  if (subscription === undefined || others.length > 0) report(message, 'Must have exactly one zeebe:subscription extension element');
  else validateExpression(subscription, report, { text: textOf(subscription, 'correlationKey'), mustBeFeel: true });
}
