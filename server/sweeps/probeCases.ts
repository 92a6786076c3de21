import type { WorkDeps } from '../services/WorkDeps.ts';
import { probeTask } from './probeTask.ts';

/** Compares the open tasks of every case that something happened to with the engine. Answers how many cases were looked at. */
export async function probeCases(deps: WorkDeps): Promise<number> {
  const { models, clock } = deps;
  const cases = await models.Case.find({ probeAt: { $lte: clock.now() } }, { _id: 1, probeAt: 1 })
    .sort({ probeAt: 1 })
    .limit(100)
    .lean();
  for (const { _id: caseId, probeAt } of cases) {
    const tasks = await models.Task.find({ caseId, state: { $in: ['open', 'claimed'] } }).lean();
    for (const task of tasks) {
      if (!(await probeTask(deps, task))) return 0;
    }
    await models.Case.updateOne({ _id: caseId, probeAt }, { $set: { probeAt: null } });
  }
  return cases.length;
}
