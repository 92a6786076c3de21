import type { ProcessingContext } from '../processingContext.ts';
import { createCatchEventBehavior, type CatchEventBehavior } from './createCatchEventBehavior.ts';
import { createEventTriggerBehavior, type EventTriggerBehavior } from './createEventTriggerBehavior.ts';
import { createExpressionBehavior, type ExpressionBehavior } from './createExpressionBehavior.ts';
import { createIncidentBehavior, type IncidentBehavior } from './createIncidentBehavior.ts';
import { createJobBehavior, type JobBehavior } from './createJobBehavior.ts';
import { createMappingBehavior, type MappingBehavior } from './createMappingBehavior.ts';
import { createMessageBehavior, type MessageBehavior } from './createMessageBehavior.ts';
import { createTransitionBehavior, type TransitionBehavior } from './createTransitionBehavior.ts';
import { createVariableBehavior, type VariableBehavior } from './createVariableBehavior.ts';

/** What processors share, one concern each. */
export interface Behaviors {
  readonly expressions: ExpressionBehavior;
  readonly variables: VariableBehavior;
  readonly mappings: MappingBehavior;
  readonly incidents: IncidentBehavior;
  readonly jobs: JobBehavior;
  readonly triggers: EventTriggerBehavior;
  readonly messages: MessageBehavior;
  readonly catchEvents: CatchEventBehavior;
  readonly transitions: TransitionBehavior;
}

export function createBehaviors(context: ProcessingContext): Behaviors {
  const expressions = createExpressionBehavior(context);
  const variables = createVariableBehavior(context);
  const triggers = createEventTriggerBehavior(context);
  const messages = createMessageBehavior({ ...context, triggers });
  return {
    expressions,
    variables,
    triggers,
    messages,
    mappings: createMappingBehavior(context, variables),
    incidents: createIncidentBehavior(context),
    jobs: createJobBehavior(context, expressions),
    catchEvents: createCatchEventBehavior({ ...context, expressions, messages }),
    transitions: createTransitionBehavior({ ...context, triggers }),
  };
}
