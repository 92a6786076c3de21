import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import { createJobTaskProcessor } from './createJobTaskProcessor.ts';
import type { ElementProcessor } from './elementProcessor.ts';

export function createServiceTaskProcessor(
  behaviors: Behaviors,
): ElementProcessor<Extract<ExecutableElement, { readonly type: 'SERVICE_TASK' }>> {
  return createJobTaskProcessor(behaviors, ({ element, key }) => behaviors.jobs.evaluate(element.job, key));
}
