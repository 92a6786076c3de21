import type { Validator } from './Validator.ts';
import { unsupported } from './unsupported.ts';
import { validateBoundaryEvent } from './validateBoundaryEvent.ts';
import { validateBusinessRuleTask } from './validateBusinessRuleTask.ts';
import { validateCallActivity } from './validateCallActivity.ts';
import { validateEndEvent } from './validateEndEvent.ts';
import { validateExtensions } from './validateExtensions.ts';
import { validateGateway } from './validateGateway.ts';
import { validateHeaders } from './validateHeaders.ts';
import { validateIntermediateCatchEvent } from './validateIntermediateCatchEvent.ts';
import { validateIoMapping } from './validateIoMapping.ts';
import { validateLoop } from './validateLoop.ts';
import { validateOutgoing } from './validateOutgoing.ts';
import { validateServiceTask } from './validateServiceTask.ts';
import { validateStartEvent } from './validateStartEvent.ts';
import { validateUserTask } from './validateUserTask.ts';

const TASK: readonly Validator[] = [validateLoop, validateOutgoing, validateIoMapping, validateExtensions];
const EVENT: readonly Validator[] = [validateOutgoing, validateIoMapping, validateExtensions];

const VALIDATORS: Readonly<Record<string, readonly Validator[]>> = {
  'bpmn:StartEvent': [validateStartEvent, ...EVENT],
  'bpmn:EndEvent': [validateEndEvent, ...EVENT],
  'bpmn:BoundaryEvent': [validateBoundaryEvent, ...EVENT],
  'bpmn:IntermediateCatchEvent': [validateIntermediateCatchEvent, ...EVENT],
  'bpmn:ServiceTask': [validateServiceTask, validateHeaders, ...TASK],
  'bpmn:UserTask': [validateUserTask, validateHeaders, ...TASK],
  'bpmn:BusinessRuleTask': [validateBusinessRuleTask, validateHeaders, ...TASK],
  'bpmn:CallActivity': [validateCallActivity, ...TASK],
  'bpmn:ExclusiveGateway': [validateGateway, validateExtensions],
  'bpmn:ParallelGateway': [validateOutgoing, validateExtensions],
};

/** Checks one flow node by the validators of its type; a type without any is refused by name. */
export const validateElement: Validator = (node, report, model) => {
  const validators = VALIDATORS[node.$type];
  if (validators === undefined) report(node, unsupported(node));
  else for (const validate of validators) validate(node, report, model);
};
