import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

export function createMessageExpireProcessor({ state, writers, now }: ProcessingContext): CommandProcessor<'MESSAGE'> {
  return ({ key }) => {
    const message = state.messages.get(key);
    if (message === undefined || message.deadline > now()) {
      writers.reject('NOT_FOUND', `Expected to expire message with key '${key}', but it is not buffered any more`);
      return;
    }
    writers.event('MESSAGE', { key, intent: 'EXPIRED', value: { ...message, variables: {} } });
  };
}
