import { extensionsOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';
import { validateTaskDefinition } from './validateTaskDefinition.ts';

/** A service task says, once, which job it makes. */
export const validateServiceTask: Validator = (task, report) => {
  const [definition, ...others] = extensionsOf(task, 'zeebe:TaskDefinition');
  if (definition === undefined || others.length > 0) report(task, "Must have exactly one 'zeebe:taskDefinition' extension element");
  else validateTaskDefinition(definition, report);
};
