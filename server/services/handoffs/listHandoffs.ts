import type { Actor } from '../../policies/actor.ts';
import type { HandoffListView } from '../../views/HandoffView.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { handoffViews } from './handoffViews.ts';

const MOST_ROWS = 200;

/** Handoffs to the actor's office, or those sent by the offices she reads; newest first. */
export async function listHandoffs(deps: WorkDeps, actor: Actor, { direction }: { direction: 'in' | 'out' }): Promise<HandoffListView> {
  const { Handoff } = deps.models;
  const sides = { in: { toOfficeId: actor.officeId }, out: { toOfficeId: { $ne: actor.officeId } } };
  const filter = (side: 'in' | 'out'): { $and: Record<string, unknown>[] } => ({
    $and: [deps.policies.filterFor(actor, 'handoff'), sides[side]],
  });
  const [found, incoming, outgoing] = await Promise.all([
    Handoff.find(filter(direction)).sort({ sentAt: -1 }).limit(MOST_ROWS).lean(),
    Handoff.countDocuments(filter('in')),
    Handoff.countDocuments(filter('out')),
  ]);
  return { handoffs: await handoffViews(deps, actor, found), counts: { in: incoming, out: outgoing }, asOf: deps.clock.now() };
}
