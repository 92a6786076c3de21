import type { BpmnElementType } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { createBoundaryEventProcessor } from './createBoundaryEventProcessor.ts';
import { createBusinessRuleTaskProcessor } from './createBusinessRuleTaskProcessor.ts';
import { createCallActivityProcessor } from './createCallActivityProcessor.ts';
import { createEndEventProcessor } from './createEndEventProcessor.ts';
import { createExclusiveGatewayProcessor } from './createExclusiveGatewayProcessor.ts';
import { createIntermediateCatchEventProcessor } from './createIntermediateCatchEventProcessor.ts';
import { createParallelGatewayProcessor } from './createParallelGatewayProcessor.ts';
import { createProcessProcessor } from './createProcessProcessor.ts';
import { createServiceTaskProcessor } from './createServiceTaskProcessor.ts';
import { createStartEventProcessor } from './createStartEventProcessor.ts';
import { createUserTaskProcessor } from './createUserTaskProcessor.ts';
import type { AnyElementProcessor } from './elementProcessor.ts';

/** Processor of each element type; SEQUENCE_FLOW is taken, not processed. */
export type ElementProcessors = Readonly<Record<Exclude<BpmnElementType, 'SEQUENCE_FLOW'>, AnyElementProcessor>>;

export function createElementProcessors(processing: ProcessingContext, behaviors: Behaviors): ElementProcessors {
  const processors = {
    PROCESS: createProcessProcessor(processing, behaviors),
    START_EVENT: createStartEventProcessor(behaviors),
    END_EVENT: createEndEventProcessor(behaviors),
    INTERMEDIATE_CATCH_EVENT: createIntermediateCatchEventProcessor(behaviors),
    BOUNDARY_EVENT: createBoundaryEventProcessor(behaviors),
    SERVICE_TASK: createServiceTaskProcessor(behaviors),
    USER_TASK: createUserTaskProcessor(behaviors),
    BUSINESS_RULE_TASK: createBusinessRuleTaskProcessor(processing, behaviors),
    EXCLUSIVE_GATEWAY: createExclusiveGatewayProcessor(behaviors),
    PARALLEL_GATEWAY: createParallelGatewayProcessor(behaviors),
    CALL_ACTIVITY: createCallActivityProcessor(processing, behaviors),
  };
  return processors as unknown as ElementProcessors;
}
