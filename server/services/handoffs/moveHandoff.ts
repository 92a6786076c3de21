import type { HandoffRecord } from '../../models/Handoff.ts';
import type { Actor } from '../../policies/actor.ts';
import { audienceOfHandoff } from '../audienceOf.ts';
import { handoffAfter, handoffStatesBefore } from '../handoffTransitions.ts';
import { unitOfWork } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** Notes that the receiving office has, or has opened, a handoff. Nothing happens when it is further already. */
export async function moveHandoff(
  deps: WorkDeps,
  actor: Actor,
  { handoff, event }: { handoff: HandoffRecord; event: 'delivered' | 'seen' },
): Promise<void> {
  const state = handoffAfter(handoff.state, event);
  if (state === null) return;
  const { Handoff, Case } = deps.models;
  await unitOfWork(deps, async (unit) => {
    const { session, now } = unit;
    const move = { state, at: now, byId: actor.personId, byName: actor.name, words: null };
    const guard = { _id: handoff._id, state: { $in: handoffStatesBefore(event) } };
    const { matchedCount } = await Handoff.updateOne(guard, { $set: { state, updatedAt: now }, $push: { track: move } }, { session });
    if (matchedCount === 0) return;
    const record = await Case.findById(handoff.caseId, { ownerId: 1 }, { session }).lean();
    const audience = await audienceOfHandoff(deps.models, handoff, { ownerId: record?.ownerId ?? null });
    await unit.tell(audience, { kind: 'handoff-changed', caseId: handoff.caseId, handoffId: handoff._id });
  });
}
