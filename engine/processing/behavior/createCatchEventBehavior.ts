import type { TimerExpression } from '../../expression/expression.ts';
import type { Key, TimerValue } from '../../protocol/index.ts';
import { elementOf, type ElementContext } from '../elementContext.ts';
import { DONE, succeed, type Result } from '../failure.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ExpressionBehavior, TimerSchedule } from './createExpressionBehavior.ts';
import type { MessageBehavior } from './createMessageBehavior.ts';

type Instance = Pick<ElementContext, 'key' | 'value'>;

export interface CatchEventBehavior {
  /** Evaluates all that the element waits for (its own event, its boundary events), then subscribes: all or nothing. */
  readonly subscribe: (context: ElementContext) => Result<undefined>;
  readonly unsubscribe: (context: ElementContext) => void;
  readonly schedule: (instance: Instance, targetElementId: string, schedule: TimerSchedule) => void;
}

interface Deps extends Pick<ProcessingContext, 'state' | 'writers' | 'nextKey'> {
  readonly expressions: ExpressionBehavior;
  readonly messages: MessageBehavior;
}

export function createCatchEventBehavior(deps: Deps): CatchEventBehavior {
  const { expressions, messages } = deps;
  return {
    subscribe: (context) => {
      const timers = timersOf(context).map(({ targetElementId, timer }) => ({
        targetElementId,
        due: expressions.timer(timer, context.key),
      }));
      for (const { due } of timers) if (!due.ok) return due;
      const message = evaluateMessage(deps, context);
      if (!message.ok) return message;
      for (const { targetElementId, due } of timers) if (due.ok) schedule(deps, context, { targetElementId, due: due.value });
      if (message.value !== undefined) messages.subscribe(context, message.value.name, message.value.correlationKey);
      return DONE;
    },
    unsubscribe: (context) => {
      if (timersOf(context).length > 0) cancelTimers(deps, context.key);
      if (messageOf(context) !== undefined) messages.unsubscribe(context.key);
    },
    schedule: (instance, targetElementId, due) => schedule(deps, instance, { targetElementId, due }),
  };
}

interface ScheduledTimer {
  readonly targetElementId: string;
  readonly due: TimerSchedule;
}

function schedule({ writers, nextKey }: Deps, { key, value }: Instance, { targetElementId, due }: ScheduledTimer): void {
  const { processInstanceKey, processDefinitionKey } = value;
  const timer: TimerValue = { ...due, targetElementId, elementInstanceKey: key, processInstanceKey, processDefinitionKey };
  writers.event('TIMER', { key: nextKey(), intent: 'CREATED', value: timer });
}

function cancelTimers({ state, writers }: Deps, elementInstanceKey: Key): void {
  for (const key of state.timers.ofElement(elementInstanceKey)) {
    const value = state.timers.get(key);
    if (value !== undefined) writers.event('TIMER', { key, intent: 'CANCELED', value });
  }
}

interface AwaitedMessage {
  readonly name: string;
  readonly correlationKey: string;
}

function evaluateMessage({ expressions }: Deps, context: ElementContext): Result<AwaitedMessage | undefined> {
  const message = messageOf(context);
  if (message === undefined) return DONE;
  const name = expressions.string(message.name, context.key);
  if (!name.ok) return name;
  const correlationKey = expressions.correlationKey(message.correlationKey, context.key);
  return correlationKey.ok ? succeed({ name: name.value, correlationKey: correlationKey.value }) : correlationKey;
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
