import type { Key, MessageValue } from '../protocol/index.ts';
import { idNumber, joinIds, numberId, textId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

export const MESSAGES: Space<MessageValue> = 'm';
export const bufferedSpace = (name: string, correlationKey: string): Space<true> => `mb${joinIds(textId(name), textId(correlationKey))}`;
export const MESSAGE_IDS: Space<Key> = 'mi';
export const messageIdentity = (message: Pick<MessageValue, 'name' | 'correlationKey' | 'messageId'>): string =>
  joinIds(textId(message.name), textId(message.correlationKey), textId(message.messageId));
export const correlatedSpace = (messageKey: Key): Space<true> => `mc${numberId(messageKey)}`;

export interface MessageState {
  readonly get: (key: Key) => MessageValue | undefined;
  /** Keys of buffered messages, oldest first. */
  readonly buffered: (name: string, correlationKey: string) => readonly Key[];
  readonly isIdTaken: (message: Pick<MessageValue, 'name' | 'correlationKey' | 'messageId'>) => boolean;
  readonly wasCorrelatedTo: (messageKey: Key, bpmnProcessId: string) => boolean;
}

export function createMessageState(rows: RowReader): MessageState {
  return {
    get: (key) => rows.get(MESSAGES, numberId(key)),
    buffered: (name, correlationKey) => Array.from(rows.scan(bufferedSpace(name, correlationKey)), (row) => idNumber(row.id)),
    isIdTaken: (message) => rows.get(MESSAGE_IDS, messageIdentity(message)) !== undefined,
    wasCorrelatedTo: (key, bpmnProcessId) => rows.get(correlatedSpace(key), textId(bpmnProcessId)) !== undefined,
  };
}
