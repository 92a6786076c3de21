import { DUE, dueId } from '../dueState.ts';
import { bufferedSpace, MESSAGE_IDS, messageIdentity, MESSAGES } from '../messageState.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const messagePublishedApplier: Applier<'MESSAGE'> = (rows, { key, value }) => {
  const due = { kind: 'message', key } as const;
  rows.insert(MESSAGES, numberId(key), value);
  rows.insert(bufferedSpace(value.name, value.correlationKey), numberId(key), true);
  rows.insert(DUE, dueId(value.deadline, due), due);
  if (value.messageId !== '') rows.put(MESSAGE_IDS, messageIdentity(value), key);
};
