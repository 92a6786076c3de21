import { DUE, dueId } from '../dueState.ts';
import { bufferedSpace, correlatedSpace, MESSAGE_IDS, messageIdentity, MESSAGES } from '../messageState.ts';
import { numberId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const messageExpiredApplier: Applier<'MESSAGE'> = (rows, { key, value }) => {
  rows.remove(MESSAGES, numberId(key));
  rows.remove(bufferedSpace(value.name, value.correlationKey), numberId(key));
  rows.remove(DUE, dueId(value.deadline, { kind: 'message', key }));
  if (value.messageId !== '') rows.remove(MESSAGE_IDS, messageIdentity(value));
  for (const row of [...rows.scan(correlatedSpace(key))]) rows.remove(correlatedSpace(key), row.id);
};
