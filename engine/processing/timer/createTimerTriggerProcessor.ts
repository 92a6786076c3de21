import type { TimerValue } from '../../protocol/index.ts';
import type { ElementInstanceRow } from '../../state/elementInstanceState.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';

const ENDLESS = -1;

/** An element that waits for an operator while completing is still there to be interrupted. */
const CAN_TRIGGER: readonly string[] = ['ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING'];

export function createTimerTriggerProcessor(
  { state, writers, now }: ProcessingContext,
  { triggers, catchEvents, expressions }: Behaviors,
): CommandProcessor<'TIMER'> {
  return ({ key }) => {
    const timer = state.timers.get(key);
    if (timer === undefined || timer.dueDate > now()) {
      writers.reject('NOT_FOUND', `Expected to trigger a timer with key '${key}', but the timer was not found`);
      return;
    }
    const element = state.elementInstances.get(timer.elementInstanceKey);
    if (element === undefined || !CAN_TRIGGER.includes(element.state)) {
      writers.event('TIMER', { key, intent: 'CANCELED', value: timer });
      return;
    }
    writers.event('TIMER', { key, intent: 'TRIGGERED', value: timer });
    triggers.trigger(timer.elementInstanceKey, timer.targetElementId, {});
    if (timer.repetitions !== 0) repeat(element, timer);
  };

  function repeat(element: ElementInstanceRow, { targetElementId, interval, repetitions, dueDate }: TimerValue): void {
    const left = repetitions === ENDLESS ? ENDLESS : repetitions - 1;
    catchEvents.schedule(element, targetElementId, { dueDate: expressions.nextDue(interval, dueDate), repetitions: left, interval });
  }
}
