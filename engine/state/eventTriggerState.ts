import type { Key, VariableDocument } from '../protocol/index.ts';
import { numberId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

/** What happened to an element instance and was not acted on yet: its own event, or a boundary event that interrupts it. */
export interface EventTriggerRow {
  readonly key: Key;
  readonly targetElementId: string;
  readonly variables: VariableDocument;
}

export const EVENT_TRIGGERS: Space<EventTriggerRow> = 'o';

export interface EventTriggerState {
  readonly get: (scopeKey: Key) => EventTriggerRow | undefined;
}

export function createEventTriggerState(rows: RowReader): EventTriggerState {
  return { get: (scopeKey) => rows.get(EVENT_TRIGGERS, numberId(scopeKey)) };
}
