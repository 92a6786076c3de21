import { NO_KEY, type Key, type MessageValue, type ProcessMessageSubscriptionValue } from '../../protocol/index.ts';
import type { ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { EventTriggerBehavior } from './createEventTriggerBehavior.ts';

export interface MessageBehavior {
  /** Opens a subscription; a kept message that fits is correlated by `correlateBuffered` once the element is active. */
  readonly subscribe: (context: ElementContext, messageName: string, correlationKey: string) => void;
  readonly correlateBuffered: (context: ElementContext) => void;
  /** Hands a message to each process that waits for it, once per process id. */
  readonly correlate: (messageKey: Key, message: MessageValue) => void;
  readonly unsubscribe: (elementInstanceKey: Key) => void;
}

interface Deps extends Pick<ProcessingContext, 'state' | 'writers' | 'nextKey' | 'now'> {
  readonly triggers: EventTriggerBehavior;
}

interface Subscription {
  readonly key: Key;
  readonly value: ProcessMessageSubscriptionValue;
}

export function createMessageBehavior(deps: Deps): MessageBehavior {
  const { state, writers, nextKey } = deps;
  return {
    subscribe: (context, messageName, correlationKey) => {
      writers.event('PROCESS_MESSAGE_SUBSCRIPTION', {
        key: nextKey(),
        intent: 'CREATED',
        value: subscriptionOf(context, messageName, correlationKey),
      });
    },
    correlateBuffered: ({ key }) => {
      for (const subscription of find(deps, state.messageSubscriptions.ofElement(key))) {
        const messageKey = bufferedFor(deps, subscription);
        const message = messageKey === undefined ? undefined : state.messages.get(messageKey);
        if (messageKey !== undefined && message !== undefined) hand(deps, subscription, { key: messageKey, value: message });
      }
    },
    correlate: (messageKey, message) => {
      for (const subscription of find(deps, state.messageSubscriptions.waiting(message.name, message.correlationKey))) {
        if (state.messages.wasCorrelatedTo(messageKey, subscription.value.bpmnProcessId)) continue;
        if (state.elementInstances.get(subscription.value.elementInstanceKey)?.state !== 'ELEMENT_ACTIVATED') continue;
        hand(deps, subscription, { key: messageKey, value: message });
      }
    },
    unsubscribe: (elementInstanceKey) => {
      for (const { key, value } of find(deps, state.messageSubscriptions.ofElement(elementInstanceKey)))
        writers.event('PROCESS_MESSAGE_SUBSCRIPTION', { key, intent: 'DELETED', value });
    },
  };
}

function find({ state }: Deps, keys: readonly Key[]): readonly Subscription[] {
  return keys.flatMap((key) => {
    const value = state.messageSubscriptions.get(key);
    return value === undefined ? [] : [{ key, value }];
  });
}

/** Oldest kept message that lives and did not reach this process yet. */
function bufferedFor({ state, now }: Deps, { value }: Subscription): Key | undefined {
  return state.messages.buffered(value.messageName, value.correlationKey).find((key) => {
    const message = state.messages.get(key);
    return message !== undefined && message.deadline > now() && !state.messages.wasCorrelatedTo(key, value.bpmnProcessId);
  });
}

function hand(
  { writers, triggers }: Deps,
  { key, value }: Subscription,
  message: { readonly key: Key; readonly value: MessageValue },
): void {
  const { variables } = message.value;
  writers.event('PROCESS_MESSAGE_SUBSCRIPTION', { key, intent: 'CORRELATED', value: { ...value, messageKey: message.key, variables } });
  triggers.trigger(value.elementInstanceKey, value.elementId, variables);
}

function subscriptionOf({ key, value }: ElementContext, messageName: string, correlationKey: string): ProcessMessageSubscriptionValue {
  const { bpmnProcessId, elementId, processInstanceKey } = value;
  return {
    messageName,
    correlationKey,
    messageKey: NO_KEY,
    bpmnProcessId,
    elementId,
    elementInstanceKey: key,
    processInstanceKey,
    variables: {},
  };
}
