import type { HandoffService } from '../HandoffService.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { getHandoff, readableHandoff } from './getHandoff.ts';
import { receives } from './handoffViews.ts';
import { listHandoffs } from './listHandoffs.ts';
import { moveHandoff } from './moveHandoff.ts';

/** Handoffs over the store. */
export function createHandoffService(deps: WorkDeps): HandoffService {
  return {
    list: (actor, filter) => listHandoffs(deps, actor, filter),
    get: (actor, handoffId) => getHandoff(deps, actor, handoffId),
    async delivered(actor, handoffIds) {
      const sent = await deps.models.Handoff.find({ _id: { $in: [...handoffIds] }, toOfficeId: actor.officeId, state: 'sent' }).lean();
      for (const handoff of sent) await moveHandoff(deps, actor, { handoff, event: 'delivered' });
    },
    async markSeen(actor, handoffId) {
      const handoff = await readableHandoff(deps, actor, handoffId);
      if (receives(actor, handoff)) await moveHandoff(deps, actor, { handoff, event: 'seen' });
    },
  };
}
