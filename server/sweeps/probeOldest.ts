import type { WorkDeps } from '../services/WorkDeps.ts';
import { probeTask } from './probeTask.ts';

const REST_MILLIS = 10 * 60 * 1000;
const AT_ONCE = 50;

/** The slow sweep: asks after the open tasks that were not asked after for ten minutes, some at a time. Answers how many. */
export async function probeOldest(deps: WorkDeps): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - REST_MILLIS);
  const tasks = await deps.models.Task.find({ state: { $in: ['open', 'claimed'] }, probedAt: { $lt: before } })
    .sort({ probedAt: 1 })
    .limit(AT_ONCE)
    .lean();
  for (const task of tasks) {
    if (!(await probeTask(deps, task))) return 0;
  }
  return tasks.length;
}
