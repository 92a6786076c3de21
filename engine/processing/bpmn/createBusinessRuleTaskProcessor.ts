import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementContext } from '../elementContext.ts';
import { DONE, type Result } from '../failure.ts';
import { createJobTaskProcessor } from './createJobTaskProcessor.ts';
import { createCalledDecision, type CalledDecision } from './createCalledDecision.ts';
import type { ElementProcessor } from './elementProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

type BusinessRuleTask = Extract<ExecutableElement, { readonly type: 'BUSINESS_RULE_TASK' }>;
type JobWorked = Extract<BusinessRuleTask, { readonly decision: undefined }>;

/** Either a job, or a decision evaluated at once whose result completes the task. */
export function createBusinessRuleTaskProcessor(processing: ProcessingContext, behaviors: Behaviors): ElementProcessor<BusinessRuleTask> {
  const { mappings, jobs, triggers, transitions } = behaviors;
  const worked = createJobTaskProcessor<JobWorked>(behaviors, ({ element, key }) => jobs.evaluate(element.job, key));
  const called: CalledDecision = createCalledDecision(processing, behaviors);
  return {
    onComplete: (context) => worked.onComplete?.(context as ElementContext<JobWorked>) ?? DONE,
    onActivate: (context) => (isJobWorked(context) ? worked.onActivate(context) : decide(context)),
    finalizeActivation: (context) => {
      if (!isJobWorked(context)) transitions.ask(context, 'COMPLETE_ELEMENT');
    },
  };

  function decide(context: ElementContext<BusinessRuleTask>): Result<undefined> {
    const { decision } = context.element;
    if (decision === undefined) return DONE;
    const mapped = mappings.applyInputs(context);
    if (!mapped.ok) return mapped;
    const output = called.evaluate(context, decision.decisionId);
    if (!output.ok) return output;
    triggers.keep(context, { [decision.resultVariable]: output.value });
    return DONE;
  }
}

function isJobWorked(context: ElementContext<BusinessRuleTask>): context is ElementContext<JobWorked> {
  return context.element.decision === undefined;
}
