import type { OutboxEntryRecord } from '../models/OutboxEntry.ts';
import type { Unit } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';

/** Marks an entry as heard, within the transaction that records what follows. */
export async function markDone({ models }: Pick<WorkDeps, 'models'>, unit: Unit, entry: OutboxEntryRecord): Promise<void> {
  await models.OutboxEntry.updateOne(
    { _id: entry._id },
    { $set: { state: 'done', doneAt: unit.now, lastCode: null } },
    { session: unit.session },
  );
}
