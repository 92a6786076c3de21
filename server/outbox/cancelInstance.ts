import { unitOfWork } from '../services/unitOfWork.ts';
import { markDone } from './markDone.ts';
import type { OutboxHandler } from './OutboxHandler.ts';

/** Cancels a process instance that must not run, such as a second root of one start request. One that is gone already is fine. */
export const cancelInstance: OutboxHandler = async (deps, entry) => {
  const outcome = await deps.engine.cancel({ processInstanceKey: entry.instanceKey ?? '' });
  if (!outcome.ok && outcome.fault.kind !== 'not-found') return outcome.fault.status;
  await unitOfWork(deps, (unit) => markDone(deps, unit, entry));
  return null;
};
