import type { ErrorType } from './error-type.ts';
import type { Key } from './key.ts';
import type { VariableDocument } from './process-instance-values.ts';

/** A job in full on its creation; commands and later events repeat what identifies it and what they change. Times are epoch milliseconds. */
export interface JobValue {
  readonly type: string;
  readonly retries: number;
  readonly worker: string;
  readonly deadline: number;
  readonly timeout: number;
  readonly retryBackoff: number;
  readonly recurringTime: number;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly errorMessage: string;
  readonly errorCode: string;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly processDefinitionVersion: number;
  readonly bpmnProcessId: string;
  readonly variables: VariableDocument;
}

/** Jobs handed to a worker; their variables go into the answer only. */
export interface JobBatchValue {
  readonly type: string;
  readonly worker: string;
  readonly timeout: number;
  readonly maxJobsToActivate: number;
  readonly fetchVariables: readonly string[];
  readonly deadline: number;
  readonly jobKeys: readonly Key[];
  readonly truncated: boolean;
}

/** A timer of a catch or boundary event; `repetitions` left after this one (-1: endless), `interval` an ISO duration. */
export interface TimerValue {
  readonly dueDate: number;
  readonly repetitions: number;
  readonly interval: string;
  readonly targetElementId: string;
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
}

/** A published message; `deadline` is publication plus time to live. */
export interface MessageValue {
  readonly name: string;
  readonly correlationKey: string;
  readonly timeToLive: number;
  readonly deadline: number;
  readonly messageId: string;
  readonly variables: VariableDocument;
}

/** A catch event waiting for a message by name and correlation key. */
export interface ProcessMessageSubscriptionValue {
  readonly messageName: string;
  readonly correlationKey: string;
  readonly messageKey: Key;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly variables: VariableDocument;
}

/** Something an operator must mend; `failedIntent` is the element command that resolving repeats, empty for a job. */
export interface IncidentValue {
  readonly errorType: ErrorType;
  readonly errorMessage: string;
  readonly bpmnProcessId: string;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly jobKey: Key;
  readonly variableScopeKey: Key;
  readonly failedIntent: '' | 'ACTIVATE_ELEMENT' | 'COMPLETE_ELEMENT' | 'TERMINATE_ELEMENT';
}
