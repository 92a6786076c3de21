import { correlatedSpace, MESSAGES } from '../messageState.ts';
import { MESSAGE_SUBSCRIPTIONS, subscriptionsOfElementSpace, waitingSpace } from '../messageSubscriptionState.ts';
import { numberId, textId } from '../rowId.ts';
import type { Applier } from './applier.ts';

/** For CORRELATED (which also notes the process id at the message: once per process) and DELETED. */
export const processMessageSubscriptionEndedApplier: Applier<'PROCESS_MESSAGE_SUBSCRIPTION'> = (rows, { key, intent, value }) => {
  rows.remove(MESSAGE_SUBSCRIPTIONS, numberId(key));
  rows.remove(waitingSpace(value.messageName, value.correlationKey), numberId(key));
  rows.remove(subscriptionsOfElementSpace(value.elementInstanceKey), numberId(key));
  if (intent === 'CORRELATED' && rows.get(MESSAGES, numberId(value.messageKey)) !== undefined)
    rows.put(correlatedSpace(value.messageKey), textId(value.bpmnProcessId), true);
};
