import type { Scheduler } from '../ports/scheduler.ts';

/** setTimeout overflows above 2^31-1 ms; a longer wait is cut into pieces. */
const LONGEST_WAIT = 86_400_000;

export function createSystemScheduler(): Scheduler {
  return { soon: (work) => void setImmediate(work), at };
}

function at(timeMillis: number, work: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const left = timeMillis - Date.now();
    if (left <= 0) timer = setTimeout(work, 0);
    else timer = left > LONGEST_WAIT ? setTimeout(wait, LONGEST_WAIT) : setTimeout(wait, left);
  };
  wait();
  return () => clearTimeout(timer);
}
