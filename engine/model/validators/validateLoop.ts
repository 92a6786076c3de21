import { nodeOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';
import { unsupported } from './unsupported.ts';

/** Loop and multi-instance markers, and compensation handlers, are refused rather than ignored. */
export const validateLoop: Validator = (task, report) => {
  const loop = nodeOf(task, 'loopCharacteristics');
  if (loop !== undefined) report(task, unsupported(loop));
  if (task['isForCompensation'] === true) report(task, 'Compensation handlers are currently not supported.');
};
