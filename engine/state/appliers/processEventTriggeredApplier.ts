import { EVENT_TRIGGERS } from '../eventTriggerState.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const processEventTriggeredApplier: Applier<'PROCESS_EVENT'> = (rows, { value }) => {
  if (rows.get(EVENT_TRIGGERS, numberId(value.scopeKey)) !== undefined) rows.remove(EVENT_TRIGGERS, numberId(value.scopeKey));
};
