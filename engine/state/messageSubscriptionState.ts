import type { Key, ProcessMessageSubscriptionValue } from '../protocol/index.ts';
import { idNumber, joinIds, numberId, textId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

export const MESSAGE_SUBSCRIPTIONS: Space<ProcessMessageSubscriptionValue> = 's';
export const waitingSpace = (messageName: string, correlationKey: string): Space<true> =>
  `sw${joinIds(textId(messageName), textId(correlationKey))}`;
export const subscriptionsOfElementSpace = (elementInstanceKey: Key): Space<true> => `se${numberId(elementInstanceKey)}`;

export interface MessageSubscriptionState {
  readonly get: (key: Key) => ProcessMessageSubscriptionValue | undefined;
  /** Keys of the subscriptions that wait for the message, oldest first. */
  readonly waiting: (messageName: string, correlationKey: string) => readonly Key[];
  readonly ofElement: (elementInstanceKey: Key) => readonly Key[];
}

export function createMessageSubscriptionState(rows: RowReader): MessageSubscriptionState {
  const keys = (space: Space<true>): readonly Key[] => Array.from(rows.scan(space), (row) => idNumber(row.id));
  return {
    get: (key) => rows.get(MESSAGE_SUBSCRIPTIONS, numberId(key)),
    waiting: (name, correlationKey) => keys(waitingSpace(name, correlationKey)),
    ofElement: (key) => keys(subscriptionsOfElementSpace(key)),
  };
}
