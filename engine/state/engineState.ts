import { createDecisionState, type DecisionState } from './decisionState.ts';
import { createDueState, type DueState } from './dueState.ts';
import { createElementInstanceState, type ElementInstanceState } from './elementInstanceState.ts';
import { createEventTriggerState, type EventTriggerState } from './eventTriggerState.ts';
import { createIncidentState, type IncidentState } from './incidentState.ts';
import { createJobState, type JobState } from './jobState.ts';
import { createMessageState, type MessageState } from './messageState.ts';
import { createMessageSubscriptionState, type MessageSubscriptionState } from './messageSubscriptionState.ts';
import { createProcessState, type ProcessState } from './processState.ts';
import type { RowReader } from './rows.ts';
import { createTimerState, type TimerState } from './timerState.ts';
import { createVariableState, type VariableState } from './variableState.ts';

/** Everything that processors may ask before they decide. */
export interface EngineState {
  readonly processes: ProcessState;
  readonly decisions: DecisionState;
  readonly elementInstances: ElementInstanceState;
  readonly variables: VariableState;
  readonly eventTriggers: EventTriggerState;
  readonly jobs: JobState;
  readonly timers: TimerState;
  readonly messages: MessageState;
  readonly messageSubscriptions: MessageSubscriptionState;
  readonly incidents: IncidentState;
  readonly due: DueState;
}

export function createEngineState(rows: RowReader): EngineState {
  return {
    processes: createProcessState(rows),
    decisions: createDecisionState(rows),
    elementInstances: createElementInstanceState(rows),
    variables: createVariableState(rows),
    eventTriggers: createEventTriggerState(rows),
    jobs: createJobState(rows),
    timers: createTimerState(rows),
    messages: createMessageState(rows),
    messageSubscriptions: createMessageSubscriptionState(rows),
    incidents: createIncidentState(rows),
    due: createDueState(rows),
  };
}
