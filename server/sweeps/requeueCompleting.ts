import { unitOfWork } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';

/** Puts back into the outbox every submitted task whose entry is not waiting there, such as after a restore. Answers how many. */
export async function requeueCompleting({ models, ...deps }: WorkDeps): Promise<number> {
  const tasks = await models.Task.find({ state: 'completing' }, { _id: 1 }).limit(500).lean();
  let requeued = 0;
  for (const { _id: taskId } of tasks) {
    await unitOfWork({ ...deps, models }, async ({ session, now }) => {
      const key = `complete/${taskId}`;
      const waiting = await models.OutboxEntry.findOne({ key, state: 'waiting' }, { _id: 1 }, { session }).lean();
      if (waiting !== null) return;
      const entry = {
        kind: 'complete-job' as const,
        taskId,
        instanceKey: null,
        state: 'waiting' as const,
        attempts: 1,
        nextAt: now,
        leasedUntil: now,
        doneAt: null,
      };
      await models.OutboxEntry.updateOne(
        { key },
        { $set: entry, $setOnInsert: { _id: deps.newId(), createdAt: now } },
        { upsert: true, session },
      );
      requeued += 1;
    });
  }
  return requeued;
}
