import type { Clock } from '../ports/clock.ts';
import type { Scheduler } from '../ports/scheduler.ts';

/** A clock that stands until it is turned, and a scheduler that follows it. */
export interface ControlledTime {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Turns the clock forward and runs what fell due on the way, in order. */
  readonly advance: (millis: number) => void;
}

interface Alarm {
  readonly timeMillis: number;
  readonly work: () => void;
}

export function createControlledTime(startMillis: number): ControlledTime {
  let now = startMillis;
  const alarms = new Set<Alarm>();
  return {
    clock: { now: () => now },
    scheduler: {
      soon: (work) => void setImmediate(work),
      at: (timeMillis, work) => {
        const alarm = { timeMillis, work };
        if (timeMillis <= now) setImmediate(work);
        else alarms.add(alarm);
        return () => void alarms.delete(alarm);
      },
    },
    advance: (millis) => {
      now += millis;
      for (const alarm of [...alarms]
        .filter(({ timeMillis }) => timeMillis <= now)
        .sort((left, right) => left.timeMillis - right.timeMillis)) {
        alarms.delete(alarm);
        alarm.work();
      }
    },
  };
}
