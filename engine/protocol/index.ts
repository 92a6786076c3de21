/** The words of the engine: record types, value types, intents and error kinds, named as Zeebe names them. */
export { ERROR_TYPES, type ErrorType } from './error-type.ts';
export { FIRST_KEY, NO_KEY, type Key } from './key.ts';
export { RECORD_TYPES, REJECTION_TYPES, type RecordType, type RejectionType } from './record-type.ts';
export { BPMN_ELEMENT_TYPES, type BpmnElementType } from './element-type.ts';
export { VALUE_TYPES, type ValueType } from './value-type.ts';
export { INTENTS, type Intent } from './intent.ts';
export type { EngineRecord, RecordOf, RecordValues } from './record.ts';
export type {
  DecisionEvaluationValue,
  DecisionRequirementsValue,
  DecisionValue,
  DeploymentValue,
  ProcessValue,
} from './definition-values.ts';
export type {
  ProcessEventValue,
  ProcessInstanceCreationValue,
  ProcessInstanceValue,
  VariableDocument,
  VariableDocumentValue,
  VariableValue,
} from './process-instance-values.ts';
export type {
  IncidentValue,
  JobBatchValue,
  JobValue,
  MessageValue,
  ProcessMessageSubscriptionValue,
  TimerValue,
} from './wait-state-values.ts';
export { GATEWAY_PROTO } from './gateway-proto.ts';
