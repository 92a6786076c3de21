import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createMessagePublishProcessor(
  { state, writers, nextKey, now }: ProcessingContext,
  { messages }: Behaviors,
): CommandProcessor<'MESSAGE'> {
  return ({ value }) => {
    if (value.messageId !== '' && state.messages.isIdTaken(value)) {
      writers.reject(
        'ALREADY_EXISTS',
        `Expected to publish a new message with id '${value.messageId}', but a message with that id was already published`,
      );
      return;
    }
    const key = nextKey();
    const timeToLive = Math.max(0, value.timeToLive);
    const message = { ...value, timeToLive, deadline: now() + timeToLive };
    writers.event('MESSAGE', { key, intent: 'PUBLISHED', value: message });
    messages.correlate(key, message);
    if (timeToLive === 0) writers.event('MESSAGE', { key, intent: 'EXPIRED', value: { ...message, variables: {} } });
    writers.respond({ key });
  };
}
