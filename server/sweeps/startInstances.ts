import type { StartRequestRecord } from '../models/StartRequest.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';

/** A request whose instance was created waits this long for its first job before it is made again. */
const CONFIRM_MILLIS = 10_000;
const MOST_PAUSE_MILLIS = 5000;

/**
 * Creates the instances that start requests wait for, and again those whose root never showed. Each attempt is recorded before the engine hears
 * of it; an instance too many is cancelled when it reports. Answers how many were created.
 */
export async function startInstances(deps: WorkDeps): Promise<number> {
  let created = 0;
  for (let request = await take(deps); request !== null; request = await take(deps)) {
    const outcome = await deps.engine.start({ processDefinitionKey: request.processDefinitionKey, variables: request.variables });
    deps.crashPoint('instance-created');
    if (outcome.ok) created += 1;
    else await retrySoon(deps, request);
    if (!outcome.ok && outcome.fault.kind === 'unavailable') return created;
  }
  return created;
}

async function take({ models, clock }: WorkDeps): Promise<StartRequestRecord | null> {
  const now = clock.now();
  const change = { $set: { nextAt: new Date(now.getTime() + CONFIRM_MILLIS) }, $inc: { attempts: 1 } };
  return models.StartRequest.findOneAndUpdate({ state: 'waiting', nextAt: { $lte: now } }, change, {
    sort: { nextAt: 1 },
    returnDocument: 'after',
  }).lean();
}

async function retrySoon({ models, clock }: WorkDeps, request: StartRequestRecord): Promise<void> {
  const pause = Math.min(250 * 2 ** request.attempts, MOST_PAUSE_MILLIS);
  const nextAt = new Date(clock.now().getTime() + pause);
  await models.StartRequest.updateOne({ _id: request._id, state: 'waiting' }, { $set: { nextAt } });
}
