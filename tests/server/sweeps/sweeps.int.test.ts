import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import type { Actor } from '../../../server/policies/actor.ts';
import { probeCases } from '../../../server/sweeps/probeCases.ts';
import { probeOldest } from '../../../server/sweeps/probeOldest.ts';
import { startInstances } from '../../../server/sweeps/startInstances.ts';
import { startLoop } from '../../../server/sweeps/startLoop.ts';
import { userTask } from '../../../server/workers/userTask.ts';
import { createFakeEngine } from '../engine/support/fakeEngine.ts';
import { jobOf } from '../workers/support/jobOf.ts';
import { openGround, type Ground } from '../workers/support/openGround.ts';

describe('what the sweeps make good', () => {
  let ground: Ground;
  let officer: Actor;
  let caseId: string;
  let requestId: string;

  beforeAll(async () => {
    ground = await openGround();
    officer = await ground.actor('ama.mensah');
  });
  beforeEach(async () => {
    await ground.deps.models.StartRequest.deleteMany({});
    requestId = ulid();
    ({ caseId } = await ground.services.cases.create(officer, { requestId }));
  });
  afterAll(() => ground.stop());

  const withEngine = () => {
    const engine = createFakeEngine();
    return { engine, deps: { ...ground.deps, engine } };
  };
  const appear = async () => {
    const job = jobOf(
      await ground.release('intake'),
      { processId: 'intake', elementId: 'complaint' },
      { variables: { caseId, limits: {} } },
    );
    await userTask(ground.deps, job);
    return ground.deps.models.Task.findOne({ jobKey: job.key }).lean().orFail();
  };

  it('should start by key with ids alone, and again only when no root shows', async () => {
    const { engine, deps } = withEngine();

    await startInstances(deps);
    await startInstances(deps);
    const atOnce = engine.asked('start');
    ground.clock.millis += 31_000;
    await startInstances(deps);
    await ground.deps.models.StartRequest.updateOne({ _id: requestId }, { $set: { state: 'confirmed', rootKey: '1' } });
    ground.clock.millis += 31_000;
    await startInstances(deps);

    const intake = await ground.release('intake');
    const key = intake.keys.find(({ processId }) => processId === 'intake')?.key;
    expect(atOnce).toEqual([{ processDefinitionKey: key, variables: { caseId, requestId, district: 'TMA2' } }]);
    expect(engine.asked('start')).toHaveLength(2);
  });

  it('should go on asking while the engine is away', async () => {
    const { engine, deps } = withEngine();
    engine.fail('start', 'unavailable', 2);

    for (let second = 0; second < 6; second += 1) {
      await startInstances(deps);
      ground.clock.millis += 1000;
    }

    expect(engine.asked('start')).toHaveLength(3);
  });

  it('should withdraw an open task whose job is gone, say so, and keep what was being written', async () => {
    const task = await appear();
    await ground.services.tasks.saveDraft(officer, task._id, { answers: { a: 'words' }, revision: 0 });
    const { engine, deps } = withEngine();
    engine.fail('updateJobRetries', 'not-found');

    ground.clock.millis += 1000;
    await probeCases(deps);

    const after = await ground.deps.models.Task.findById(task._id).lean().orFail();
    expect(after).toMatchObject({ state: 'withdrawn', draft: { revision: 1 } });
    const { events } = await ground.services.events.after(officer.personId, 0, 1000);
    expect(events.at(-1)).toMatchObject({ kind: 'task-withdrawn', taskId: task._id });
  });

  it('should leave tasks alone while the engine cannot be asked, and ask again', async () => {
    const task = await appear();
    const { engine, deps } = withEngine();
    engine.fail('updateJobRetries', 'unavailable', 1);

    ground.clock.millis += 1000;
    await probeCases(deps);
    const first = await ground.deps.models.Task.findById(task._id).lean();
    await probeCases(deps);

    expect(first?.state).toBe('claimed');
    expect(engine.asked('updateJobRetries').filter(({ jobKey }) => jobKey === task.jobKey)).toHaveLength(2);
    expect((await ground.deps.models.Case.findById(caseId).lean())?.probeAt).toBeNull();
  });

  it('should ask after the tasks that were long not asked after', async () => {
    const task = await appear();
    const { engine, deps } = withEngine();
    await probeOldest(deps);
    const early = engine.asked('updateJobRetries').length;

    ground.clock.millis += 11 * 60_000;
    await probeOldest(deps);

    expect(early).toBe(0);
    expect(engine.asked('updateJobRetries').map(({ jobKey }) => jobKey)).toContain(task.jobKey);
  });

  it('should take turns one at a time, once more when woken in between, and none after the stop', async () => {
    let running = 0;
    let most = 0;
    let turns = 0;
    const turn = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      turns += 1;
    };
    const loop = startLoop({ everyMillis: 60_000, turn, onError: () => undefined });

    loop.wake();
    loop.wake();
    loop.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await loop.stop();
    loop.wake();
    await new Promise((resolve) => setTimeout(resolve, 30));

    expect([most, turns]).toEqual([1, 2]);
  });
});
