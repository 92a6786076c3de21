import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { JobProperties } from '../behavior/createJobBehavior.ts';
import type { ElementContext } from '../elementContext.ts';
import { DONE, type Result } from '../failure.ts';
import type { ElementProcessor } from './elementProcessor.ts';

/** What service, user and job-worked business rule tasks share; `evaluate` says what their job is made of. */
export function createJobTaskProcessor<E extends ExecutableElement>(
  { mappings, catchEvents, jobs }: Behaviors,
  evaluate: (context: ElementContext<E>) => Result<JobProperties>,
): ElementProcessor<E> {
  return {
    onActivate: (context) => {
      const mapped = mappings.applyInputs(context);
      if (!mapped.ok) return mapped;
      const properties = evaluate(context);
      if (!properties.ok) return properties;
      const subscribed = catchEvents.subscribe(context);
      if (!subscribed.ok) return subscribed;
      jobs.create(context, properties.value);
      return DONE;
    },
    onComplete: (context) => {
      const mapped = mappings.applyOutputs(context);
      if (mapped.ok) catchEvents.unsubscribe(context);
      return mapped;
    },
  };
}
