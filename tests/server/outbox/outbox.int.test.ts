import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import type { TaskRecord } from '../../../server/models/Task.ts';
import { backoffMillis } from '../../../server/outbox/backoff.ts';
import { runOutbox } from '../../../server/outbox/runOutbox.ts';
import type { Actor } from '../../../server/policies/actor.ts';
import { requeueCompleting } from '../../../server/sweeps/requeueCompleting.ts';
import { userTask } from '../../../server/workers/userTask.ts';
import { fillForm } from '../../support/driver/answers.ts';
import { createFakeEngine } from '../engine/support/fakeEngine.ts';
import { jobOf } from '../workers/support/jobOf.ts';
import { openGround, type Ground } from '../workers/support/openGround.ts';

describe('what was submitted reaches the engine', () => {
  let ground: Ground;
  let officer: Actor;
  let task: TaskRecord;

  beforeAll(async () => {
    ground = await openGround();
    officer = await ground.actor('ama.mensah');
  });
  beforeEach(async () => {
    const { caseId } = await ground.services.cases.create(officer, { requestId: ulid() });
    const job = jobOf(await ground.release('intake'), { processId: 'intake', elementId: 'consent' }, { variables: { caseId, limits: {} } });
    await userTask(ground.deps, job);
    task = await ground.deps.models.Task.findOne({ jobKey: job.key }).lean<TaskRecord>().orFail();
    const { form } = await ground.services.tasks.get(officer, task._id);
    await ground.services.tasks.submit(officer, task._id, {
      submissionId: ulid(),
      answers: { ...fillForm(form.schema), consent_for_services: true },
    });
  });
  afterAll(() => ground.stop());

  const stateNow = async () => (await ground.deps.models.Task.findById(task._id).lean())?.state;
  const withEngine = (arrange: (engine: ReturnType<typeof createFakeEngine>) => void) => {
    const engine = createFakeEngine();
    arrange(engine);
    return { engine, deps: { ...ground.deps, engine } };
  };

  it('should complete the job with the pathway answers alone, once', async () => {
    const { engine, deps } = withEngine(() => undefined);

    await runOutbox(deps);
    await runOutbox(deps);

    expect(await stateNow()).toBe('completed');
    const [request, ...others] = engine.asked('completeJob');
    expect(others).toEqual([]);
    expect(request).toEqual({ jobKey: task.jobKey, variables: { consent_for_services: true, legal_override: null } });
  });

  it('should wait while the engine is away and say it again when it is back', async () => {
    const { engine, deps } = withEngine((fake) => fake.fail('completeJob', 'unavailable', 1));

    await runOutbox(deps);
    const away = await stateNow();
    await runOutbox(deps);
    const tooSoon = engine.asked('completeJob').length;
    ground.clock.millis += backoffMillis(1);
    await runOutbox(deps);

    expect([away, tooSoon, await stateNow()]).toEqual(['completing', 1, 'completed']);
  });

  it('should take a step that the pathway withdrew before the answers came as withdrawn, and keep the answers', async () => {
    const { deps } = withEngine((fake) => fake.fail('completeJob', 'not-found'));

    await runOutbox(deps);

    expect(await stateNow()).toBe('withdrawn');
    const record = await ground.deps.models.Case.findById(task.caseId).lean();
    expect(record?.answers).toHaveLength(1);
    expect(record?.timeline.at(-1)?.kind).toBe('task-withdrawn');
  });

  it('should take a step as completed when an earlier attempt may have reached the engine', async () => {
    const crashing = { ...withEngine(() => undefined).deps, crashPoint: (name: string) => crashAt('job-completed', name) };
    await expect(runOutbox(crashing, 1)).rejects.toThrow('crash');
    ground.clock.millis += 20_000;

    await runOutbox(withEngine((fake) => fake.fail('completeJob', 'not-found')).deps);

    expect(await stateNow()).toBe('completed');
  });

  it('should let one of two processes have an entry, and the other once the first is gone', async () => {
    const { engine, deps } = withEngine(() => undefined);
    const crashing = { ...deps, crashPoint: (name: string) => crashAt('job-completed', name) };
    await expect(runOutbox(crashing, 1)).rejects.toThrow('crash');

    await runOutbox(deps);
    const held = engine.asked('completeJob').length;
    ground.clock.millis += 20_000;
    await runOutbox(deps);

    expect([held, engine.asked('completeJob').length]).toEqual([1, 2]);
  });

  it('should bring back an entry that was lost', async () => {
    await ground.deps.models.OutboxEntry.deleteMany({ taskId: task._id });
    const { deps } = withEngine(() => undefined);

    const requeued = await requeueCompleting(deps);
    await runOutbox(deps);

    expect([requeued, await stateNow()]).toEqual([1, 'completed']);
  });

  it('should pause longer each time, up to five seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(backoffMillis)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
  });
});

function crashAt(wanted: string, name: string): void {
  if (name === wanted) throw new Error('crash');
}
