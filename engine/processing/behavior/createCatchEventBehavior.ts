import type { TimerExpression } from '../../expression/expression.ts';
import type { Key, TimerValue } from '../../protocol/index.ts';
import { elementOf, type ElementContext } from '../elementContext.ts';
import { DONE, type Result } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ExpressionBehavior, TimerSchedule } from './createExpressionBehavior.ts';
import type { MessageBehavior } from './createMessageBehavior.ts';

export interface CatchEventBehavior {
  /** Evaluates all that the element waits for (its own event, its boundary events), then subscribes: all or nothing. */
  readonly subscribe: (context: ElementContext) => Result<undefined>;
  readonly unsubscribe: (context: ElementContext) => void;
  readonly schedule: (context: Pick<ElementContext, 'key' | 'value'>, targetElementId: string, schedule: TimerSchedule) => void;
}

interface Deps extends Pick<ProcessingContext, 'state' | 'writers' | 'nextKey'> {
  readonly expressions: ExpressionBehavior;
  readonly messages: MessageBehavior;
}

export function createCatchEventBehavior({ state, writers, nextKey, expressions, messages }: Deps): CatchEventBehavior {
  return { subscribe, unsubscribe, schedule };

  function subscribe(context: ElementContext): Result<undefined> {
    const subscriptions: (() => void)[] = [];
    for (const { targetElementId, timer } of timersOf(context)) {
      const due = expressions.timer(timer, context.key);
      if (!due.ok) return due;
      subscriptions.push(() => schedule(context, targetElementId, due.value));
    }
    const message = messageOf(context);
    if (message !== undefined) {
      const name = expressions.string(message.name, context.key);
      if (!name.ok) return name;
      const correlationKey = expressions.correlationKey(message.correlationKey, context.key);
      if (!correlationKey.ok) return correlationKey;
      subscriptions.push(() => messages.subscribe(context, name.value, correlationKey.value));
    }
    for (const subscription of subscriptions) subscription();
    return DONE;
  }

  function schedule({ key, value }: Pick<ElementContext, 'key' | 'value'>, targetElementId: string, due: TimerSchedule): void {
    const timer: TimerValue = {
      ...due,
      targetElementId,
      elementInstanceKey: key,
      processInstanceKey: value.processInstanceKey,
      processDefinitionKey: value.processDefinitionKey,
    };
    writers.event('TIMER', { key: nextKey(), intent: 'CREATED', value: timer });
  }

  function unsubscribe(context: ElementContext): void {
    if (timersOf(context).length > 0) cancelTimers(context.key);
    if (messageOf(context) !== undefined) messages.unsubscribe(context.key);
  }

  function cancelTimers(elementInstanceKey: Key): void {
    for (const key of state.timers.ofElement(elementInstanceKey)) {
      const value = state.timers.get(key);
      if (value !== undefined) writers.event('TIMER', { key, intent: 'CANCELED', value });
    }
  }
}

function timersOf({ element, model }: ElementContext): readonly { readonly targetElementId: string; readonly timer: TimerExpression }[] {
  if (element.type === 'INTERMEDIATE_CATCH_EVENT')
    return element.event.kind === 'timer' ? [{ targetElementId: element.id, timer: element.event.timer }] : [];
  return element.boundaryEventIds.flatMap((id) => {
    const boundary = elementOf(model, id);
    return boundary.type === 'BOUNDARY_EVENT' ? [{ targetElementId: id, timer: boundary.timer }] : [];
  });
}

function messageOf({ element }: ElementContext) {
  return element.type === 'INTERMEDIATE_CATCH_EVENT' && element.event.kind === 'message' ? element.event.message : undefined;
}
