import { NO_KEY, type Key, type MessageValue, type ProcessMessageSubscriptionValue } from '../../protocol/index.ts';
import type { ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { EventTriggerBehavior } from './createEventTriggerBehavior.ts';

export interface MessageBehavior {
  /** Opens a subscription; a buffered message that fits is correlated by `correlateBuffered` once the element is active. */
  readonly subscribe: (context: ElementContext, messageName: string, correlationKey: string) => void;
  readonly correlateBuffered: (context: ElementContext) => void;
  /** Hands a message to each process that waits for it, once per process id. */
  readonly correlate: (messageKey: Key, message: MessageValue) => void;
  readonly unsubscribe: (elementInstanceKey: Key) => void;
}

export function createMessageBehavior(
  { state, writers, nextKey, now }: ProcessingContext,
  triggers: EventTriggerBehavior,
): MessageBehavior {
  return { subscribe, correlateBuffered, correlate, unsubscribe };

  function subscribe({ key, value }: ElementContext, messageName: string, correlationKey: string): void {
    writers.event('PROCESS_MESSAGE_SUBSCRIPTION', {
      key: nextKey(),
      intent: 'CREATED',
      value: {
        messageName,
        correlationKey,
        messageKey: NO_KEY,
        bpmnProcessId: value.bpmnProcessId,
        elementId: value.elementId,
        elementInstanceKey: key,
        processInstanceKey: value.processInstanceKey,
        variables: {},
      },
    });
  }

  function correlateBuffered({ key }: ElementContext): void {
    for (const subscriptionKey of state.messageSubscriptions.ofElement(key)) {
      const subscription = state.messageSubscriptions.get(subscriptionKey);
      if (subscription === undefined) continue;
      const messageKey = state.messages
        .buffered(subscription.messageName, subscription.correlationKey)
        .find((candidate) => fits(candidate, subscription));
      const message = messageKey === undefined ? undefined : state.messages.get(messageKey);
      if (messageKey !== undefined && message !== undefined)
        hand(subscriptionKey, subscription, { key: messageKey, variables: message.variables });
    }
  }

  function fits(messageKey: Key, subscription: ProcessMessageSubscriptionValue): boolean {
    const message = state.messages.get(messageKey);
    return message !== undefined && message.deadline > now() && !state.messages.wasCorrelatedTo(messageKey, subscription.bpmnProcessId);
  }

  function correlate(messageKey: Key, message: MessageValue): void {
    for (const key of state.messageSubscriptions.waiting(message.name, message.correlationKey)) {
      const subscription = state.messageSubscriptions.get(key);
      if (subscription === undefined || state.messages.wasCorrelatedTo(messageKey, subscription.bpmnProcessId)) continue;
      if (state.elementInstances.get(subscription.elementInstanceKey)?.state !== 'ELEMENT_ACTIVATED') continue;
      hand(key, subscription, { key: messageKey, variables: message.variables });
    }
  }

  function hand(
    key: Key,
    subscription: ProcessMessageSubscriptionValue,
    message: { readonly key: Key; readonly variables: MessageValue['variables'] },
  ): void {
    const value = { ...subscription, messageKey: message.key, variables: message.variables };
    writers.event('PROCESS_MESSAGE_SUBSCRIPTION', { key, intent: 'CORRELATED', value });
    triggers.trigger(subscription.elementInstanceKey, subscription.elementId, message.variables);
  }

  function unsubscribe(elementInstanceKey: Key): void {
    for (const key of state.messageSubscriptions.ofElement(elementInstanceKey)) {
      const value = state.messageSubscriptions.get(key);
      if (value !== undefined) writers.event('PROCESS_MESSAGE_SUBSCRIPTION', { key, intent: 'DELETED', value });
    }
  }
}
