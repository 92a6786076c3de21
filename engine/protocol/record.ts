import type * as definitions from './definition-values.ts';
import type { Key } from './key.ts';
import type * as instances from './process-instance-values.ts';
import type { RecordType, RejectionType } from './record-type.ts';
import type * as waits from './wait-state-values.ts';
import type { Intent } from './intent.ts';
import type { ValueType } from './value-type.ts';

/** Shape of a record's value by its value type. */
export interface RecordValues {
  DEPLOYMENT: definitions.DeploymentValue;
  PROCESS: definitions.ProcessValue;
  DECISION_REQUIREMENTS: definitions.DecisionRequirementsValue;
  DECISION: definitions.DecisionValue;
  DECISION_EVALUATION: definitions.DecisionEvaluationValue;
  PROCESS_INSTANCE_CREATION: instances.ProcessInstanceCreationValue;
  PROCESS_INSTANCE: instances.ProcessInstanceValue;
  PROCESS_EVENT: instances.ProcessEventValue;
  VARIABLE: instances.VariableValue;
  VARIABLE_DOCUMENT: instances.VariableDocumentValue;
  JOB: waits.JobValue;
  JOB_BATCH: waits.JobBatchValue;
  TIMER: waits.TimerValue;
  MESSAGE: waits.MessageValue;
  PROCESS_MESSAGE_SUBSCRIPTION: waits.ProcessMessageSubscriptionValue;
  INCIDENT: waits.IncidentValue;
}

/** One line of the log. `sourcePosition` is the command that caused it (-1: it came from outside); `version` is the applier's. */
export interface RecordOf<T extends ValueType> {
  readonly position: number;
  readonly sourcePosition: number;
  readonly recordType: RecordType;
  readonly valueType: T;
  readonly intent: Intent<T>;
  readonly key: Key;
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly version: number;
  readonly value: RecordValues[T];
  readonly rejectionType?: RejectionType;
  readonly rejectionReason?: string;
}

/** Any record; `valueType` tells which. */
export type EngineRecord = { [T in ValueType]: RecordOf<T> }[ValueType];
