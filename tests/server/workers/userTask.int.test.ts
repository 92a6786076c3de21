import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import type { Actor } from '../../../server/policies/actor.ts';
import { caseOpened } from '../../../server/workers/caseOpened.ts';
import { userTask } from '../../../server/workers/userTask.ts';
import { jobOf } from './support/jobOf.ts';
import { openGround, type Ground } from './support/openGround.ts';

const LIMITS = { complaint: 'PT12H' };

describe('a case starts and its first step appears', () => {
  let ground: Ground;
  let officer: Actor;
  let caseId: string;
  let requestId: string;

  beforeAll(async () => {
    ground = await openGround();
    officer = await ground.actor('ama.mensah');
  });
  beforeEach(async () => {
    requestId = ulid();
    ({ caseId } = await ground.services.cases.create(officer, { requestId }));
  });
  afterAll(() => ground.stop());

  const opened = async (processInstanceKey: string) =>
    jobOf(
      await ground.release('intake'),
      { processId: 'intake', elementId: 'caseOpened' },
      { processInstanceKey, variables: { caseId, requestId } },
    );
  const complaint = async () =>
    jobOf(await ground.release('intake'), { processId: 'intake', elementId: 'complaint' }, { variables: { caseId, limits: LIMITS } });

  it('should record the root instance once and have a second one cancelled', async () => {
    const [first, second] = [await opened('100'), await opened('200')];

    const results = [
      await caseOpened(ground.deps, first),
      await caseOpened(ground.deps, second),
      await caseOpened(ground.deps, second),
      await caseOpened(ground.deps, first),
    ];

    expect(results.map(({ kind }) => kind)).toEqual(['complete', 'keep', 'keep', 'complete']);
    const record = await ground.deps.models.Case.findById(caseId).lean().orFail();
    expect(record).toMatchObject({ state: 'intake', rootKeys: ['100'] });
    const wishes = await ground.deps.models.OutboxEntry.find({ kind: 'cancel-instance', instanceKey: '200' }).lean();
    expect(wishes).toHaveLength(1);
  });

  it('should make one task of a job that comes twice, with its limit as due date, and keep the job for thirty days', async () => {
    const job = await complaint();

    await userTask(ground.deps, job);
    await userTask(ground.deps, job);

    const tasks = await ground.deps.models.Task.find({ caseId }).lean();
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      stepId: 'complaint',
      formId: 'F03',
      state: 'claimed',
      assigneeId: officer.personId,
      officeId: 'dsw-TMA2',
      limit: { duration: 'PT12H', toBeConfirmed: true },
    });
    expect(tasks[0]?.dueAt).toEqual(new Date(ground.clock.millis + 12 * 3_600_000));
    expect(ground.engine.asked('updateJobTimeout').filter(({ jobKey }) => jobKey === job.key)).toHaveLength(2);
    expect(ground.engine.asked('updateJobTimeout').at(-1)).toEqual({ jobKey: job.key, timeoutMillis: 30 * 86_400_000 });
  });

  it('should make one task when two workers hold the same job at once', async () => {
    const job = await complaint();

    await Promise.allSettled([userTask(ground.deps, job), userTask(ground.deps, job)]);

    expect(await ground.deps.models.Task.countDocuments({ jobKey: job.key })).toBe(1);
  });

  it('should have kept the task when the process ends before the job is prolonged', async () => {
    const job = await complaint();
    const crashing = { ...ground.deps, crashPoint: (name: string) => crashAt('task-recorded', name) };

    await expect(userTask(crashing, job)).rejects.toThrow('crash');
    await userTask(ground.deps, job);

    expect(await ground.deps.models.Task.countDocuments({ jobKey: job.key })).toBe(1);
  });

  it('should leave a user task of somebody else alone', async () => {
    const job = { ...(await complaint()), processDefinitionKey: '424242' };

    const result = await userTask(ground.deps, job);

    expect(result).toEqual({ kind: 'keep' });
    expect(await ground.deps.models.Task.countDocuments({ jobKey: job.key })).toBe(0);
    expect(ground.engine.asked('updateJobTimeout').filter(({ jobKey }) => jobKey === job.key)).toHaveLength(0);
  });
});

function crashAt(wanted: string, name: string): void {
  if (name === wanted) throw new Error('crash');
}
