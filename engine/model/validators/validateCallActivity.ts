import { extensionsOf, textOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';
import { validateBinding } from './validateBinding.ts';
import { validateExpression } from './validateExpression.ts';

/** A call activity names the process that it calls. */
export const validateCallActivity: Validator = (activity, report) => {
  const [called, ...others] = extensionsOf(activity, 'zeebe:CalledElement');
  if (called === undefined || others.length > 0) {
    report(activity, "Must have exactly one 'zeebe:calledElement' extension element");
    return;
  }
  validateExpression(called, report, { text: textOf(called, 'processId'), mustBeFeel: false });
  validateBinding(called, report);
};
