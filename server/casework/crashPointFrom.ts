import type { CrashPoint } from '../services/CrashPoint.ts';

/**
 * Makes the crash point that kill tests ask for: `task-recorded` ends this process with SIGKILL the first time it comes there,
 * `task-recorded:3` the third time. Null: nothing ever happens.
 */
export function crashPointFrom(setting: string | null, end: () => void): CrashPoint {
  if (setting === null) return () => undefined;
  const [wanted, times = '1'] = setting.split(':');
  let left = Number(times);
  return (name) => {
    if (name !== wanted) return;
    left -= 1;
    if (left === 0) end();
  };
}
