import { EVENT_TRIGGERS } from '../eventTriggerState.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const processEventTriggeringApplier: Applier<'PROCESS_EVENT'> = (rows, { key, value }) => {
  rows.put(EVENT_TRIGGERS, numberId(value.scopeKey), { key, targetElementId: value.targetElementId, variables: value.variables });
};
