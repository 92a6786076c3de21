import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../app/ServicesContext.ts';
import { useHourSeconds } from '../app/SessionContext.ts';
import { clockTime } from './accraTime.ts';
import { describeDue } from './describeDue.ts';
import type { Due } from './describeDue.ts';
import { sayWhen } from './sayWhen.ts';

export interface Time {
  now: number;
  when(instant: string): string;
  clock(instant: string): string;
  due(task: { dueAt: string | null; late: boolean }): Due;
}

/** Times in words, renewed as the clock goes on. */
export function useTime(): Time {
  const { clock } = useServices();
  const { t } = useTranslation();
  const hourSeconds = useHourSeconds();
  const now = useSyncExternalStore(clock.subscribe, clock.now);
  return {
    now,
    when: (instant) => sayWhen(instant, now, t),
    clock: (instant) => clockTime(Date.parse(instant)),
    due: (task) => describeDue({ ...task, now, hourSeconds }, t),
  };
}
