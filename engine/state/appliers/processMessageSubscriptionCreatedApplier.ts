import { MESSAGE_SUBSCRIPTIONS, subscriptionsOfElementSpace, waitingSpace } from '../messageSubscriptionState.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const processMessageSubscriptionCreatedApplier: Applier<'PROCESS_MESSAGE_SUBSCRIPTION'> = (rows, { key, value }) => {
  rows.insert(MESSAGE_SUBSCRIPTIONS, numberId(key), value);
  rows.insert(waitingSpace(value.messageName, value.correlationKey), numberId(key), true);
  rows.insert(subscriptionsOfElementSpace(value.elementInstanceKey), numberId(key), true);
};
