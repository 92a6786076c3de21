import calledElement from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/called-element.js';
import collapsedSubprocess from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/collapsed-subprocess.js';
import connectorProperties from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/connector-properties/index.js';
import duplicateTaskHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/duplicate-task-headers.js';
import elementType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/element-type/index.js';
import errorReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/error-reference.js';
import eventBasedGatewayTarget from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/event-based-gateway-target.js';
import executableProcess from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/executable-process.js';
import feelRule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel.js';
import feelCompatibility from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel-compatibility.js';
import implementationRule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/implementation/index.js';
import ioMapping from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/io-mapping.js';
import loopCharacteristics from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/loop-characteristics.js';
import messageReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/message-reference.js';
import noBindingType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-binding-type.js';
import noBusinessId from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-business-id.js';
import noCancelExecutionListener from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-cancel-execution-listener.js';
import noCandidateUsers from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-candidate-users.js';
import noExecutionListenerHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listener-headers.js';
import noExecutionListeners from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listeners.js';
import noExpression from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-expression.js';
import noJobPriorityDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-job-priority-definition.js';
import noLoop from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-loop.js';
import noMultipleNoneStartEvents from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-multiple-none-start-events.js';
import noPriorityDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-priority-definition.js';
import noPropagateAllParentVariables from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-propagate-all-parent-variables.js';
import noTaskListeners from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-task-listeners.js';
import noTaskSchedule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-task-schedule.js';
import noVersionTag from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-version-tag.js';
import noZeebeProperties from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-zeebe-properties.js';
import noZeebeUserTask from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-zeebe-user-task.js';
import sequenceFlowCondition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/sequence-flow-condition.js';
import startEventForm from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/start-event-form.js';
import subscriptionRule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/subscription.js';
import timerRule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/timer/index.js';
import userTaskDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-definition.js';
import userTaskForm from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-form.js';
import variableName from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/variable-name.js';

/** Rules of camunda-compat that say what Zeebe 8.0 cannot run. */
export const zeebeRules: Readonly<Record<string, Bpmnlint.RuleFactory>> = {
  'called-element': calledElement,
  'collapsed-subprocess': collapsedSubprocess,
  'connector-properties': connectorProperties,
  'duplicate-task-headers': duplicateTaskHeaders,
  'element-type': elementType,
  'error-reference': errorReference,
  'event-based-gateway-target': eventBasedGatewayTarget,
  'executable-process': executableProcess,
  feel: feelRule,
  'feel-compatibility': feelCompatibility,
  implementation: implementationRule,
  'io-mapping': ioMapping,
  'loop-characteristics': loopCharacteristics,
  'message-reference': messageReference,
  'no-binding-type': noBindingType,
  'no-business-id': noBusinessId,
  'no-cancel-execution-listener': noCancelExecutionListener,
  'no-candidate-users': noCandidateUsers,
  'no-execution-listener-headers': noExecutionListenerHeaders,
  'no-execution-listeners': noExecutionListeners,
  'no-expression': noExpression,
  'no-job-priority-definition': noJobPriorityDefinition,
  'no-loop': noLoop,
  'no-multiple-none-start-events': noMultipleNoneStartEvents,
  'no-priority-definition': noPriorityDefinition,
  'no-propagate-all-parent-variables': noPropagateAllParentVariables,
  'no-task-listeners': noTaskListeners,
  'no-task-schedule': noTaskSchedule,
  'no-version-tag': noVersionTag,
  'no-zeebe-properties': noZeebeProperties,
  'no-zeebe-user-task': noZeebeUserTask,
  'sequence-flow-condition': sequenceFlowCondition,
  'start-event-form': startEventForm,
  subscription: subscriptionRule,
  timer: timerRule,
  'user-task-definition': userTaskDefinition,
  'user-task-form': userTaskForm,
  'variable-name': variableName,
};
