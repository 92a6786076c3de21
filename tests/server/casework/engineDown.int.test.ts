import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulidx';
import { startEngine, type RunningEngineServer } from '#engine';
import { createZeebeEngine } from '../../../server/engine/createZeebeEngine.ts';
import type { ProcessEngine } from '../../../server/engine/ProcessEngine.ts';
import type { Actor } from '../../../server/policies/actor.ts';
import { startWork } from '../../../server/casework/startWork.ts';
import { fillForm } from '../../support/driver/answers.ts';
import { openGround, ROOT, type Ground } from '../workers/support/openGround.ts';

describe('the working half on the embedded engine and store', () => {
  const lines: string[] = [];
  let folder: string;
  let server: RunningEngineServer;
  let engine: ProcessEngine;
  let ground: Ground;
  let work: Awaited<ReturnType<typeof startWork>>;
  let officer: Actor;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iss-work-'));
    ground = await openGround({ publish: false });
    server = await startEngine({ dataDir: folder });
    engine = createZeebeEngine({ address: server.address, secret: null, pollMillis: 20 });
    officer = await ground.actor('ama.mensah');
    const say = (_facts: object, message: string) => void lines.push(message);
    const { connection, models, cipher, audit } = ground.deps;
    work = await startWork({
      ...{ connection, models, engine, cipher, audit, policies: ground.policies },
      config: { root: ROOT, demo: null, crashPoint: null },
      log: { info: say, warn: say, error: say },
    });
  });
  afterAll(async () => {
    await work.stop();
    await engine.close();
    await server.stop();
    await ground.stop();
    await rm(folder, { recursive: true });
  });

  const awaitTask = async (caseId: string, stepId: string): Promise<string> => {
    const until = Date.now() + 25_000;
    while (Date.now() < until) {
      const { tasks } = await work.services.tasks.list(officer, { view: 'me', caseId });
      const found = tasks.find((task) => task.stepId === stepId);
      if (found !== undefined) return found.id;
      await sleep(50);
    }
    throw new Error(`The step ${stepId} never came.`);
  };
  const submit = async (taskId: string, more: object = {}): Promise<void> => {
    const { form, answers } = await work.services.tasks.get(officer, taskId);
    await work.services.tasks.submit(officer, taskId, { submissionId: ulid(), answers: { ...fillForm(form.schema), ...answers, ...more } });
  };

  it('should take complaints and answers while the engine is away, and go on when it is back', async () => {
    const before = await work.services.cases.create(officer, { requestId: ulid() });
    const complaint = await awaitTask(before.caseId, 'complaint');

    await server.stop();
    await submit(complaint);
    const during = await work.services.cases.create(officer, { requestId: ulid() });
    const list = await work.services.tasks.list(officer, { view: 'me' });
    await sleep(600);
    const waiting = await ground.deps.models.OutboxEntry.findOne({ taskId: complaint }).lean();
    server = await startEngine({ dataDir: folder, port: server.port });

    const next = await awaitTask(before.caseId, 'details');
    const other = await awaitTask(during.caseId, 'complaint');
    expect(list.asOf).toBeInstanceOf(Date);
    expect(waiting?.state).toBe('waiting');
    expect(new Set([complaint, next, other]).size).toBe(3);
    const tasks = await ground.deps.models.Task.find({ caseId: before.caseId }).sort({ createdAt: 1 }).lean();
    expect(tasks.map(({ stepId, state }) => [stepId, state])).toEqual([
      ['complaint', 'completed'],
      ['details', 'claimed'],
    ]);
    expect((await ground.deps.models.Case.findById(before.caseId).lean())?.rootKeys).toHaveLength(1);
  });

  it('should close a case without consent and let the engine know nothing of the person', async () => {
    const { caseId } = await work.services.cases.create(officer, { requestId: ulid() });

    await submit(await awaitTask(caseId, 'complaint'), { referral_person: 'Secretreporter' });
    await submit(await awaitTask(caseId, 'details'), { name_first: 'Secretfirst', name_last: 'Secretlast' });
    await submit(await awaitTask(caseId, 'consent'), { consent_for_services: false, legal_override: 'no' });

    const until = Date.now() + 25_000;
    let record = await work.services.cases.get(officer, caseId);
    while (record.case.state !== 'closed' && Date.now() < until) {
      await sleep(50);
      record = await work.services.cases.get(officer, caseId);
    }
    expect(record).toMatchObject({ consent: 'refused', outcome: { reason: 'Consent refused' }, case: { openTasks: 0 } });
    expect(record.answers).toHaveLength(3);
    expect(lines.join('\n')).not.toMatch(/Secret/);
  });
});
