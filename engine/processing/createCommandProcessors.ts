import { createBehaviors } from './behavior/createBehaviors.ts';
import { createBpmnStreamProcessor } from './bpmn/createBpmnStreamProcessor.ts';
import { createElementProcessors } from './bpmn/createElementProcessors.ts';
import type { AnyCommandProcessor } from './commandProcessor.ts';
import { createDeploymentCreateProcessor } from './deployment/createDeploymentCreateProcessor.ts';
import { createDefectProcessor, type DefectProcessor } from './incident/createDefectProcessor.ts';
import { createIncidentResolveProcessor } from './incident/createIncidentResolveProcessor.ts';
import { createProcessInstanceCancelProcessor } from './instance/createProcessInstanceCancelProcessor.ts';
import { createProcessInstanceCreationCreateProcessor } from './instance/createProcessInstanceCreationCreateProcessor.ts';
import { createVariableDocumentUpdateProcessor } from './instance/createVariableDocumentUpdateProcessor.ts';
import { createJobBatchActivateProcessor } from './job/createJobBatchActivateProcessor.ts';
import { createJobCompleteProcessor } from './job/createJobCompleteProcessor.ts';
import { createJobFailProcessor } from './job/createJobFailProcessor.ts';
import { createJobRecurAfterBackoffProcessor } from './job/createJobRecurAfterBackoffProcessor.ts';
import { createJobThrowErrorProcessor } from './job/createJobThrowErrorProcessor.ts';
import { createJobTimeOutProcessor } from './job/createJobTimeOutProcessor.ts';
import { createJobUpdateRetriesProcessor } from './job/createJobUpdateRetriesProcessor.ts';
import { createJobUpdateTimeoutProcessor } from './job/createJobUpdateTimeoutProcessor.ts';
import { createMessageExpireProcessor } from './message/createMessageExpireProcessor.ts';
import { createMessagePublishProcessor } from './message/createMessagePublishProcessor.ts';
import type { ProcessingContext } from './processingContext.ts';
import { createTimerTriggerProcessor } from './timer/createTimerTriggerProcessor.ts';

/** Every processor of the engine, by value type and intent of its command. */
export interface CommandProcessors {
  readonly byCommand: Readonly<Record<string, AnyCommandProcessor | undefined>>;
  readonly defect: DefectProcessor;
}

export function createCommandProcessors(context: ProcessingContext): CommandProcessors {
  const behaviors = createBehaviors(context);
  const bpmn = createBpmnStreamProcessor(context, behaviors, createElementProcessors(context, behaviors));
  const processors = {
    'DEPLOYMENT CREATE': createDeploymentCreateProcessor(context),
    'PROCESS_INSTANCE_CREATION CREATE': createProcessInstanceCreationCreateProcessor(context, behaviors),
    'PROCESS_INSTANCE ACTIVATE_ELEMENT': bpmn.activate,
    'PROCESS_INSTANCE COMPLETE_ELEMENT': bpmn.complete,
    'PROCESS_INSTANCE TERMINATE_ELEMENT': bpmn.terminate,
    'PROCESS_INSTANCE CANCEL': createProcessInstanceCancelProcessor(context, behaviors),
    'VARIABLE_DOCUMENT UPDATE': createVariableDocumentUpdateProcessor(context, behaviors),
    'JOB COMPLETE': createJobCompleteProcessor(context, behaviors),
    'JOB FAIL': createJobFailProcessor(context, behaviors),
    'JOB THROW_ERROR': createJobThrowErrorProcessor(context, behaviors),
    'JOB UPDATE_RETRIES': createJobUpdateRetriesProcessor(context),
    'JOB UPDATE_TIMEOUT': createJobUpdateTimeoutProcessor(context),
    'JOB TIME_OUT': createJobTimeOutProcessor(context),
    'JOB RECUR_AFTER_BACKOFF': createJobRecurAfterBackoffProcessor(context),
    'JOB_BATCH ACTIVATE': createJobBatchActivateProcessor(context, behaviors),
    'MESSAGE PUBLISH': createMessagePublishProcessor(context, behaviors),
    'MESSAGE EXPIRE': createMessageExpireProcessor(context),
    'TIMER TRIGGER': createTimerTriggerProcessor(context, behaviors),
    'INCIDENT RESOLVE': createIncidentResolveProcessor(context, behaviors),
  };
  return { byCommand: processors as Record<string, AnyCommandProcessor>, defect: createDefectProcessor(context, behaviors) };
}
