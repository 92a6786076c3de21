import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import type { TaskRecord } from '../../../server/models/Task.ts';
import type { Actor } from '../../../server/policies/actor.ts';
import { ProblemError } from '../../../server/problems/ProblemError.ts';
import { userTask } from '../../../server/workers/userTask.ts';
import { fillForm } from '../../support/driver/answers.ts';
import { jobOf } from '../workers/support/jobOf.ts';
import { openGround, type Ground } from '../workers/support/openGround.ts';

const SECRETS = { name_first: 'Secretfirst', name_last: 'Secretlast', national_id_no: 'GHA-777777777-1', sex: 'female', age: 14 };

describe('working a task', () => {
  let ground: Ground;
  let officer: Actor;
  let colleague: Actor;
  let caseId: string;

  beforeAll(async () => {
    ground = await openGround();
    officer = await ground.actor('ama.mensah');
    colleague = await ground.actor('kwesi.boateng');
  });
  beforeEach(async () => {
    ({ caseId } = await ground.services.cases.create(officer, { requestId: ulid() }));
  });
  afterAll(() => ground.stop());

  const appear = async (elementId: string): Promise<TaskRecord> => {
    const job = jobOf(await ground.release('intake'), { processId: 'intake', elementId }, { variables: { caseId, limits: {} } });
    await userTask(ground.deps, job);
    return ground.deps.models.Task.findOne({ jobKey: job.key }).lean<TaskRecord>().orFail();
  };
  const answersFor = async (task: TaskRecord, more: object = {}): Promise<Record<string, unknown>> => {
    const { form, answers } = await ground.services.tasks.get(officer, task._id);
    return { ...fillForm(form.schema), ...answers, ...more };
  };
  const problemOf = async (attempt: Promise<unknown>) => {
    const thrown = await attempt.then(
      () => null,
      (error: unknown) => error,
    );
    return thrown instanceof ProblemError ? thrown.problem : thrown;
  };

  it('should answer the same case to the same request, and refuse it to somebody else', async () => {
    const requestId = ulid();

    const [first, again] = [
      await ground.services.cases.create(officer, { requestId }),
      await ground.services.cases.create(officer, { requestId }),
    ];

    expect(again).toEqual(first);
    expect(await problemOf(ground.services.cases.create(colleague, { requestId }))).toMatchObject({ status: 409, code: 'request-used' });
  });

  it('should open one case when the same request arrives twice at once', async () => {
    const requestId = ulid();

    const opened = await Promise.all([1, 2, 3].map(() => ground.services.cases.create(officer, { requestId })));

    expect(new Set(opened.map((each) => each.caseId)).size).toBe(1);
    expect(await ground.deps.models.StartRequest.countDocuments({ _id: requestId })).toBe(1);
  });

  it('should keep a draft sealed and give it back to its writer', async () => {
    const task = await appear('complaint');

    const saved = await ground.services.tasks.saveDraft(officer, task._id, { answers: { referral_person: 'Secretdraft' }, revision: 0 });

    expect(saved.revision).toBe(1);
    const detail = await ground.services.tasks.get(officer, task._id);
    expect(detail).toMatchObject({ answers: { referral_person: 'Secretdraft' }, draft: { revision: 1, byMe: true } });
    expect(JSON.stringify(await ground.deps.models.Task.findById(task._id).lean())).not.toContain('Secretdraft');
  });

  it('should tell the second of two writers of one revision, and keep what the first wrote', async () => {
    const task = await appear('complaint');
    await ground.services.tasks.saveDraft(officer, task._id, { answers: { a: 1 }, revision: 0 });

    const late = await problemOf(ground.services.tasks.saveDraft(officer, task._id, { answers: { a: 2 }, revision: 0 }));

    expect(late).toMatchObject({ status: 409, code: 'draft-changed' });
    expect((await ground.services.tasks.get(officer, task._id)).answers).toEqual({ a: 1 });
  });

  it('should keep answers once, sealed, with everything that follows from them', async () => {
    const task = await appear('details');
    const answers = await answersFor(task, SECRETS);
    const submission = { submissionId: ulid(), answers };

    const first = await ground.services.tasks.submit(officer, task._id, submission);
    const again = await ground.services.tasks.submit(officer, task._id, submission);

    expect(first).toEqual({ taskId: task._id, caseId, continues: true });
    expect(again).toEqual(first);
    const record = await ground.deps.models.Case.findById(caseId).lean().orFail();
    expect(record.answers).toHaveLength(1);
    expect(record).toMatchObject({ sex: 'female', ageBand: '12 to 14' });
    expect(await ground.deps.models.OutboxEntry.countDocuments({ taskId: task._id })).toBe(1);
    const everything = JSON.stringify([
      record,
      await ground.deps.models.Task.findById(task._id).lean(),
      await ground.deps.models.PersonEvent.find().lean(),
    ]);
    expect(everything).not.toMatch(/Secret(first|last)|777777777/i);
    expect((await ground.services.cases.get(officer, caseId)).name).toBe('Secretfirst Secretlast');
  });

  it('should change nothing when an answer is refused, and name its field', async () => {
    const task = await appear('details');

    const problem = await problemOf(
      ground.services.tasks.submit(officer, task._id, { submissionId: ulid(), answers: { sex: 'unheard of', nobody_asked: 1 } }),
    );

    expect(problem).toMatchObject({ status: 422, code: 'invalid-answers' });
    expect((problem as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['sex', 'nobody_asked']),
    );
    expect(await ground.deps.models.Task.findById(task._id).lean()).toMatchObject({ state: 'claimed', submission: null });
    expect((await ground.deps.models.Case.findById(caseId).lean())?.answers).toEqual([]);
  });

  it('should take one of two different submissions that arrive at once', async () => {
    const task = await appear('details');
    const answers = await answersFor(task, SECRETS);

    const results = await Promise.allSettled(
      [1, 2].map(() => ground.services.tasks.submit(officer, task._id, { submissionId: ulid(), answers })),
    );

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await ground.deps.models.Case.findById(caseId).lean())?.answers).toHaveLength(1);
  });

  it('should find another case with the same card, however it is written', async () => {
    const submitCard = async (card: string): Promise<TaskRecord> => {
      const task = await appear('details');
      await ground.services.tasks.submit(officer, task._id, {
        submissionId: ulid(),
        answers: await answersFor(task, { ...SECRETS, national_id_no: card }),
      });
      return task;
    };
    await submitCard('gha 555 555 555 1');
    const first = caseId;
    ({ caseId } = await ground.services.cases.create(officer, { requestId: ulid() }));
    await submitCard('GHA-555555555-1');

    const detail = await ground.services.tasks.get(officer, (await appear('consent'))._id);

    expect(detail.duplicates.map((duplicate) => duplicate.caseId)).toEqual([first]);
  });

  it('should hand a task on, tell everybody whose list changes, and never leave a hole in a stream', async () => {
    const task = await appear('complaint');
    const before = await ground.services.events.cursor(colleague.personId);

    await Promise.all([ground.services.tasks.release(officer, task._id), ground.services.cases.create(colleague, { requestId: ulid() })]);
    await ground.services.tasks.claim(colleague, task._id);

    const { events, cursor, more } = await ground.services.events.after(colleague.personId, before, 100);
    expect(events.map((event) => event.cursor)).toEqual(events.map((_, index) => before + index + 1));
    expect(events.filter(({ taskId }) => taskId === task._id).map(({ kind }) => kind)).toEqual(['task-changed', 'task-changed']);
    expect({ cursor, more }).toEqual({ cursor: before + 3, more: false });
    expect(await problemOf(ground.services.tasks.claim(officer, task._id))).toMatchObject({ code: 'task-taken' });
  });
});
