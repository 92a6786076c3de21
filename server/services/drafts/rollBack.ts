import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { forbiddenProblem } from '../../problems/forbiddenProblem.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import { putInForce } from '../../releases/publishRelease.ts';
import type { DraftDeps } from './DraftDeps.ts';

/** Puts an earlier release in force for new cases; running cases stay where they are. The one in force already stays so. */
export async function rollBack(deps: DraftDeps, actor: Actor, releaseId: string): Promise<void> {
  if (!deps.policies.can(actor, 'draft.publish', { kind: 'draft' })) throw forbiddenProblem();
  const release = await deps.models.Release.findById(releaseId).lean();
  if (release === null) throw notFoundProblem();
  if (release.state === 'published') return;
  if (release.state !== 'superseded' || release.keys.length === 0)
    throw conflictProblem('never-in-force', 'This release was never in force, so there is nothing to go back to.');
  await putInForce(deps, release, (session) =>
    deps.audit.append({ actor, action: 'release.roll-back', subject: { kind: 'release', id: releaseId } }, session),
  );
}
