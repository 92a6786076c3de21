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

type AppliersOf<T extends ValueType> = Partial<Record<`${Intent<T>}.${number}`, Applier<T>>>;

/** What an event tells but state need not remember. */
const noChange: Applier<ValueType> = () => undefined;

/** Applier by value type, then by intent and version of the event. */
const APPLIERS: { readonly [T in ValueType]: AppliersOf<T> } = {
  DEPLOYMENT: { 'CREATED.1': noChange },
  PROCESS: { 'CREATED.1': processCreatedApplier },
  DECISION_REQUIREMENTS: { 'CREATED.1': decisionRequirementsCreatedApplier },
  DECISION: { 'CREATED.1': decisionCreatedApplier },
  DECISION_EVALUATION: { 'EVALUATED.1': noChange, 'FAILED.1': noChange },
  PROCESS_INSTANCE_CREATION: { 'CREATED.1': noChange },
  PROCESS_INSTANCE: {
    'ELEMENT_ACTIVATING.1': processInstanceElementActivatingApplier,
    'ELEMENT_ACTIVATED.1': processInstanceElementMovedApplier,
    'ELEMENT_COMPLETING.1': processInstanceElementMovedApplier,
    'ELEMENT_COMPLETED.1': processInstanceElementEndedApplier,
    'ELEMENT_TERMINATING.1': processInstanceElementMovedApplier,
    'ELEMENT_TERMINATED.1': processInstanceElementEndedApplier,
    'SEQUENCE_FLOW_TAKEN.1': processInstanceSequenceFlowTakenApplier,
  },
  PROCESS_EVENT: { 'TRIGGERING.1': processEventTriggeringApplier, 'TRIGGERED.1': processEventTriggeredApplier },
  VARIABLE: { 'CREATED.1': variableWrittenApplier, 'UPDATED.1': variableWrittenApplier },
  VARIABLE_DOCUMENT: { 'UPDATED.1': noChange },
  JOB: {
    'CREATED.1': jobCreatedApplier,
    'COMPLETED.1': jobEndedApplier,
    'CANCELED.1': jobEndedApplier,
    'FAILED.1': jobFailedApplier,
    'ERROR_THROWN.1': jobErrorThrownApplier,
    'RETRIES_UPDATED.1': jobUpdatedApplier,
    'TIMEOUT_UPDATED.1': jobUpdatedApplier,
    'TIMED_OUT.1': jobActivatableApplier,
    'RECURRED_AFTER_BACKOFF.1': jobActivatableApplier,
  },
  JOB_BATCH: { 'ACTIVATED.1': jobBatchActivatedApplier },
  TIMER: { 'CREATED.1': timerCreatedApplier, 'TRIGGERED.1': timerEndedApplier, 'CANCELED.1': timerEndedApplier },
  MESSAGE: { 'PUBLISHED.1': messagePublishedApplier, 'EXPIRED.1': messageExpiredApplier },
  PROCESS_MESSAGE_SUBSCRIPTION: {
    'CREATED.1': processMessageSubscriptionCreatedApplier,
    'CORRELATED.1': processMessageSubscriptionEndedApplier,
    'DELETED.1': processMessageSubscriptionEndedApplier,
  },
  INCIDENT: { 'CREATED.1': incidentCreatedApplier, 'RESOLVED.1': incidentResolvedApplier },
};

/** Applies one event to the state; throws on an event that this engine does not know. */
export function applyEvent(rows: RowWriter, event: EngineRecord): void {
  const byIntent = APPLIERS[event.valueType] as Record<string, ((rows: RowWriter, event: EngineRecord) => void) | undefined>;
  const applier = byIntent[`${event.intent}.${event.version}`];
  if (applier === undefined) throw new Error(`No applier for event ${event.valueType} ${event.intent} version ${event.version}`);
  applier(rows, event);
}
