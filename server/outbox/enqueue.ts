import type { OutboxEntryRecord } from '../models/OutboxEntry.ts';
import type { Unit } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';

type Wish = Pick<OutboxEntryRecord, 'kind' | 'key'> & Partial<Pick<OutboxEntryRecord, 'taskId' | 'instanceKey'>>;

/** Writes a wish to the engine within the transaction that decided it. The key makes a second one of the same cause impossible. */
export async function enqueue({ models, newId }: Pick<WorkDeps, 'models' | 'newId'>, unit: Unit, wish: Wish): Promise<void> {
  const { kind, key, taskId = null, instanceKey = null } = wish;
  const { now, session } = unit;
  await models.OutboxEntry.create(
    [{ _id: newId(), kind, key, taskId, instanceKey, state: 'waiting', nextAt: now, leasedUntil: now, createdAt: now }],
    { session },
  );
}
