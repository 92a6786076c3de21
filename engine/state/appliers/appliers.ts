import type { EngineRecord, Intent, ValueType } from '../../protocol/index.ts';
import type { RowWriter } from '../mutable/rowWriter.ts';
import type { Applier } from './applier.ts';
import { decisionCreatedApplier } from './decisionCreatedApplier.ts';
import { decisionRequirementsCreatedApplier } from './decisionRequirementsCreatedApplier.ts';
import { incidentCreatedApplier } from './incidentCreatedApplier.ts';
import { incidentResolvedApplier } from './incidentResolvedApplier.ts';
import { jobActivatableApplier } from './jobActivatableApplier.ts';
import { jobBatchActivatedApplier } from './jobBatchActivatedApplier.ts';
import { jobCreatedApplier } from './jobCreatedApplier.ts';
import { jobEndedApplier } from './jobEndedApplier.ts';
import { jobErrorThrownApplier } from './jobErrorThrownApplier.ts';
import { jobFailedApplier } from './jobFailedApplier.ts';
import { jobUpdatedApplier } from './jobUpdatedApplier.ts';
import { messageExpiredApplier } from './messageExpiredApplier.ts';
import { messagePublishedApplier } from './messagePublishedApplier.ts';
import { processCreatedApplier } from './processCreatedApplier.ts';
import { processEventTriggeredApplier } from './processEventTriggeredApplier.ts';
import { processEventTriggeringApplier } from './processEventTriggeringApplier.ts';
import { processInstanceElementActivatingApplier } from './processInstanceElementActivatingApplier.ts';
import { processInstanceElementEndedApplier } from './processInstanceElementEndedApplier.ts';
import { processInstanceElementMovedApplier } from './processInstanceElementMovedApplier.ts';
import { processInstanceSequenceFlowTakenApplier } from './processInstanceSequenceFlowTakenApplier.ts';
import { processMessageSubscriptionCreatedApplier } from './processMessageSubscriptionCreatedApplier.ts';
import { processMessageSubscriptionEndedApplier } from './processMessageSubscriptionEndedApplier.ts';
import { timerCreatedApplier } from './timerCreatedApplier.ts';
import { timerEndedApplier } from './timerEndedApplier.ts';
import { variableWrittenApplier } from './variableWrittenApplier.ts';

/** By intent, then by version: version 1 first. */
type AppliersOf<T extends ValueType> = Partial<Record<Intent<T>, readonly Applier<T>[]>>;

/** What an event tells but state need not remember. */
const noChange: Applier<ValueType> = () => undefined;

/** Appliers by value type and intent of the event. */
const APPLIERS: { readonly [T in ValueType]: AppliersOf<T> } = {
  DEPLOYMENT: { CREATED: [noChange] },
  PROCESS: { CREATED: [processCreatedApplier] },
  DECISION_REQUIREMENTS: { CREATED: [decisionRequirementsCreatedApplier] },
  DECISION: { CREATED: [decisionCreatedApplier] },
  DECISION_EVALUATION: { EVALUATED: [noChange], FAILED: [noChange] },
  PROCESS_INSTANCE_CREATION: { CREATED: [noChange] },
  PROCESS_INSTANCE: {
    ELEMENT_ACTIVATING: [processInstanceElementActivatingApplier],
    ELEMENT_ACTIVATED: [processInstanceElementMovedApplier],
    ELEMENT_COMPLETING: [processInstanceElementMovedApplier],
    ELEMENT_COMPLETED: [processInstanceElementEndedApplier],
    ELEMENT_TERMINATING: [processInstanceElementMovedApplier],
    ELEMENT_TERMINATED: [processInstanceElementEndedApplier],
    SEQUENCE_FLOW_TAKEN: [processInstanceSequenceFlowTakenApplier],
  },
  PROCESS_EVENT: { TRIGGERING: [processEventTriggeringApplier], TRIGGERED: [processEventTriggeredApplier] },
  VARIABLE: { CREATED: [variableWrittenApplier], UPDATED: [variableWrittenApplier] },
  VARIABLE_DOCUMENT: { UPDATED: [noChange] },
  JOB: {
    CREATED: [jobCreatedApplier],
    COMPLETED: [jobEndedApplier],
    CANCELED: [jobEndedApplier],
    FAILED: [jobFailedApplier],
    ERROR_THROWN: [jobErrorThrownApplier],
    RETRIES_UPDATED: [jobUpdatedApplier],
    TIMEOUT_UPDATED: [jobUpdatedApplier],
    TIMED_OUT: [jobActivatableApplier],
    RECURRED_AFTER_BACKOFF: [jobActivatableApplier],
  },
  JOB_BATCH: { ACTIVATED: [jobBatchActivatedApplier] },
  TIMER: { CREATED: [timerCreatedApplier], TRIGGERED: [timerEndedApplier], CANCELED: [timerEndedApplier] },
  MESSAGE: { PUBLISHED: [messagePublishedApplier], EXPIRED: [messageExpiredApplier] },
  PROCESS_MESSAGE_SUBSCRIPTION: {
    CREATED: [processMessageSubscriptionCreatedApplier],
    CORRELATED: [processMessageSubscriptionEndedApplier],
    DELETED: [processMessageSubscriptionEndedApplier],
  },
  INCIDENT: { CREATED: [incidentCreatedApplier], RESOLVED: [incidentResolvedApplier] },
};

/** Applies one event to the state; throws on an event that this engine does not know. */
export function applyEvent(rows: RowWriter, event: EngineRecord): void {
  const byIntent = APPLIERS[event.valueType] as Record<string, readonly ((rows: RowWriter, event: EngineRecord) => void)[] | undefined>;
  const applier = byIntent[event.intent]?.[event.version - 1];
  if (applier === undefined) throw new Error(`No applier for event ${event.valueType} ${event.intent} version ${event.version}`);
  applier(rows, event);
}
