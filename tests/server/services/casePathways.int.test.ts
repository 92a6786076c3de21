import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import type { Actor } from '../../../server/policies/actor.ts';
import { userTask } from '../../../server/workers/userTask.ts';
import { jobOf } from '../workers/support/jobOf.ts';
import { openGround, type Ground } from '../workers/support/openGround.ts';

describe('the drawing of a case', () => {
  let ground: Ground;
  let officer: Actor;
  let caseId: string;

  beforeAll(async () => {
    ground = await openGround();
    officer = await ground.actor('ama.mensah');
    ({ caseId } = await ground.services.cases.create(officer, { requestId: ulid() }));
    const { _id: releaseId, number } = await ground.release('domestic-violence');
    await ground.deps.models.Case.updateOne(
      { _id: caseId },
      { $push: { releases: { procedure: 'domestic-violence', number, releaseId } } },
    );
  });
  afterAll(() => ground.stop());

  const appear = async (procedure: string, step: { processId: string; elementId: string }, variables: object = {}): Promise<void> => {
    await userTask(ground.deps, jobOf(await ground.release(procedure), step, { variables: { caseId, ...variables } }));
  };

  it('should show intake and the pathway as their releases draw them, with a step’s call told by the engine', async () => {
    await appear('intake', { processId: 'intake', elementId: 'complaint' });
    await appear('domestic-violence', { processId: 'core-screening', elementId: 'initialScreening' });
    await appear('domestic-violence', { processId: 'core-handoff', elementId: 'prepareHandoff' }, { rootElementId: 'healthHandoff' });

    const [intake, pathway] = await ground.services.cases.pathways(officer, caseId);

    const release = await ground.release('domestic-violence');
    expect(pathway).toMatchObject({ procedure: 'domestic-violence', name: 'Domestic violence', number: release.number });
    expect(pathway?.text).toBe(release.sources.find(({ file }) => file.endsWith('domestic-violence.bpmn'))?.text);
    expect(pathway?.parts.filter(({ state }) => state === 'on')).toEqual([
      { elementId: 'screening', name: 'Initial screening', state: 'on', now: ['Initial screening'] },
      { elementId: 'healthHandoff', name: 'Handoff to health', state: 'on', now: ['Prepare the referral'] },
    ]);
    expect(intake?.parts.map(({ elementId, state }) => [elementId, state])).toEqual([['complaint', 'on']]);
  });

  it('should not guess under which of two calls a step runs when the engine did not say', async () => {
    const { caseId: other } = await ground.services.cases.create(officer, { requestId: ulid() });
    const { _id: releaseId, number } = await ground.release('domestic-violence');
    await ground.deps.models.Case.updateOne(
      { _id: other },
      { $set: { releases: [{ procedure: 'domestic-violence', number, releaseId }] } },
    );
    await appear('domestic-violence', { processId: 'core-handoff', elementId: 'prepareHandoff' }, { caseId: other });

    const [pathway] = await ground.services.cases.pathways(officer, other);

    expect(pathway?.parts.map(({ elementId, state }) => [elementId, state])).toEqual([['screening', 'next']]);
  });

  it('should be nothing for who may not read the case', async () => {
    const police = await ground.actor('yaw.darko');

    await expect(ground.services.cases.pathways(police, caseId)).rejects.toThrow('not-found');
  });
});
