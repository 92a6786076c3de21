import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import type { EngineJob } from '../../../server/engine/ProcessEngine.ts';
import type { TaskRecord } from '../../../server/models/Task.ts';
import type { Actor } from '../../../server/policies/actor.ts';
import { closeCase } from '../../../server/workers/closeCase.ts';
import { escalateHandoff } from '../../../server/workers/escalateHandoff.ts';
import { escalateTask } from '../../../server/workers/escalateTask.ts';
import { finishHandoff } from '../../../server/workers/finishHandoff.ts';
import { JobRefusal } from '../../../server/workers/JobHandler.ts';
import { runJob, type JobReport } from '../../../server/workers/runJob.ts';
import { sendHandoff } from '../../../server/workers/sendHandoff.ts';
import { startPathway } from '../../../server/workers/startPathway.ts';
import { userTask } from '../../../server/workers/userTask.ts';
import { fillForm } from '../../support/driver/answers.ts';
import { jobOf } from './support/jobOf.ts';
import { openGround, type Ground } from './support/openGround.ts';

const PERSON = { name_first: 'Secretfirst', name_last: 'Secretlast', address_current: 'Secretstreet', sex: 'female', age: 14 };
const REFERRAL = {
  service_referral: 'referred',
  receiving_office: 'dovvsu-TMA2',
  referral_priority: 'high',
  relevant_case_summary: 'Needs help',
  service_referral_written_consent: 'yes',
};

describe('a handoff from one office to another', () => {
  let ground: Ground;
  let officer: Actor;
  let police: Actor;
  let nurse: Actor;
  let manager: Actor;
  let caseId: string;
  let instance: string;

  beforeAll(async () => {
    ground = await openGround();
    [officer, police, nurse, manager] = (await Promise.all(
      ['ama.mensah', 'yaw.darko', 'abena.sarpong', 'esi.owusu'].map((name) => ground.actor(name)),
    )) as [Actor, Actor, Actor, Actor];
  });
  beforeEach(async () => {
    instance = String(Math.floor(Math.random() * 1e9));
    ({ caseId } = await ground.services.cases.create(officer, { requestId: ulid() }));
    await work(officer, await appear('intake', { processId: 'intake', elementId: 'details' }), PERSON);
  });
  afterAll(() => ground.stop());

  const appear = async (procedure: string, step: { processId: string; elementId: string }, variables: object = {}): Promise<TaskRecord> => {
    const job = jobOf(await ground.release(procedure), step, {
      processInstanceKey: instance,
      variables: { caseId, risk: 'high', limits: { answerHandoff: 'PT24H' }, ...variables },
    });
    await userTask(ground.deps, job);
    return ground.deps.models.Task.findOne({ jobKey: job.key }).lean<TaskRecord>().orFail();
  };
  const work = async (actor: Actor, task: TaskRecord, more: object): Promise<void> => {
    const { form, answers } = await ground.services.tasks.get(actor, task._id);
    await ground.services.tasks.submit(actor, task._id, {
      submissionId: ulid(),
      answers: { ...fillForm(form.schema), ...answers, ...more },
    });
  };
  const serviceJob = async (elementId: string, more: Partial<EngineJob>) =>
    jobOf(await ground.release('domestic-violence'), { processId: 'core-handoff', elementId }, { processInstanceKey: instance, ...more });
  const send = async (shared_fields: string[]): Promise<string> => {
    await work(
      officer,
      await appear('domestic-violence', { processId: 'core-handoff', elementId: 'prepareHandoff' }, { agency: 'dovvsu' }),
      { ...REFERRAL, shared_fields },
    );
    const job = await serviceJob('sendHandoff', { variables: { caseId, agency: 'dovvsu', service: 'police_other_service' } });
    await sendHandoff(ground.deps, job);
    const result = await sendHandoff(ground.deps, job);
    return result.kind === 'complete' ? String(result.variables['handoffId']) : '';
  };

  it('should offer the offices of the agency that the pathway names, and the answered fields that may be shared', async () => {
    const task = await appear('domestic-violence', { processId: 'core-handoff', elementId: 'prepareHandoff' }, { agency: 'dovvsu' });

    const { form } = await ground.services.tasks.get(officer, task._id);

    const text = JSON.stringify(form.schema);
    expect(text).toContain('"dovvsu-TMA2"');
    expect(text).not.toContain('"ghs-TMA2"');
    expect(text).toContain('"value":"address_current"');
    expect(text).not.toContain('valuesKey');
  });

  it('should be made once of a job that comes twice, and show the receiver what was ticked and nothing else', async () => {
    const handoffId = await send(['sex']);

    expect(await ground.deps.models.Handoff.countDocuments({ caseId })).toBe(1);
    const [row] = (await ground.services.handoffs.list(police, { direction: 'in' })).handoffs.filter(({ id }) => id === handoffId);
    expect(row).toMatchObject({
      state: 'sent',
      case: { initials: null, ageBand: '12 to 14', sex: 'female', withheld: ['initials'] },
      from: { officeName: 'Tema Metropolitan Social Welfare Office' },
    });
    const detail = await ground.services.handoffs.get(police, handoffId);
    expect(detail.shared.map(({ text }) => text)).toEqual(expect.arrayContaining(['Female', 'Needs help']));
    const task = await appear('domestic-violence', { processId: 'core-handoff', elementId: 'answerHandoff' }, { handoffId });
    const page = await ground.services.tasks.get(police, task._id);
    expect(JSON.stringify([row, detail, page])).not.toMatch(/Secret/);
    expect(page.earlier).toEqual([]);
  });

  it('should show initials only when the whole name was shared', async () => {
    const part = await send(['name_first']);
    const whole = await send(['name_first', 'name_last']);

    const { handoffs } = await ground.services.handoffs.list(police, { direction: 'in' });

    const initials = (id: string) => handoffs.find((handoff) => handoff.id === id)?.case.initials;
    expect([initials(part), initials(whole)]).toEqual([null, 'S.S.']);
  });

  it('should tell both sides as it is delivered, seen, declined with a reason', async () => {
    const handoffId = await send([]);
    const before = await ground.services.events.cursor(officer.personId);

    await ground.services.handoffs.delivered(nurse, [handoffId]);
    await ground.services.handoffs.delivered(police, [handoffId]);
    await ground.services.handoffs.markSeen(police, handoffId);
    await work(police, await appear('domestic-violence', { processId: 'core-handoff', elementId: 'answerHandoff' }, { handoffId }), {
      handoffAnswer: 'declined',
      handoff_decline_reason: 'no_capacity',
    });

    const { handoff, track } = await ground.services.handoffs.get(officer, handoffId);
    expect(track.map(({ state, by }) => [state, by])).toEqual([
      ['sent', officer.name],
      ['delivered', police.name],
      ['seen', police.name],
      ['declined', police.name],
    ]);
    expect(handoff).toMatchObject({ state: 'declined', words: 'No capacity now', direction: 'out' });
    const { events } = await ground.services.events.after(officer.personId, before, 50);
    expect(events.filter((event) => event.handoffId === handoffId && event.kind === 'handoff-changed')).toHaveLength(3);
    const again = await appear(
      'domestic-violence',
      { processId: 'core-handoff', elementId: 'chooseProvider' },
      { agency: 'dovvsu', handoffId },
    );
    expect((await ground.services.tasks.get(officer, again._id)).notes).toEqual([
      { label: 'Tema DOVVSU (demo) declined', text: 'No capacity now' },
    ]);
  });

  it('should climb the line when nobody answers, each level once', async () => {
    const handoffId = await send([]);
    const regional = await ground.actor('ibrahim.alhassan');
    const count = async (actor: Actor) =>
      (await ground.services.events.after(actor.personId, 0, 1000)).events.filter(
        (event) => event.handoffId === handoffId && event.kind === 'handoff-late',
      ).length;
    const level = (value: string) => serviceJob('escalate', { headers: { level: value }, variables: { caseId, handoffId } });

    const one = await level('1');
    await escalateHandoff(ground.deps, one);
    await escalateHandoff(ground.deps, one);
    const told = [await count(manager), await count(regional)];
    await escalateHandoff(ground.deps, await level('2'));

    expect([told, await count(manager), await count(regional)]).toEqual([[1, 0], 1, 1]);
    expect(await ground.deps.models.Handoff.findById(handoffId).lean()).toMatchObject({
      lateness: 2,
      escalations: [{ level: 1 }, { level: 2 }],
    });
  });

  it('should start its clock anew when the receiver is asked again after the waiting list', async () => {
    const handoffId = await send([]);
    const ask = () => appear('domestic-violence', { processId: 'core-handoff', elementId: 'answerHandoff' }, { handoffId });
    const escalate = async (level: string) =>
      escalateHandoff(ground.deps, await serviceJob('escalate', { headers: { level }, variables: { caseId, handoffId } }));
    const first = await ask();
    await escalate('1');

    await work(police, first, { handoffAnswer: 'waitlisted' });
    const waiting = await ground.services.handoffs.get(officer, handoffId);
    const second = await ask();
    const asked = await ground.services.handoffs.get(officer, handoffId);
    await escalate('1');
    const late = await ground.services.handoffs.get(officer, handoffId);

    expect(waiting).toMatchObject({ handoff: { state: 'waitlisted', answerDueAt: null }, escalation: null });
    expect(asked).toMatchObject({ handoff: { lateness: 0 }, escalation: { at: second.dueAt, to: 'District manager' } });
    const limit = (second.dueAt?.getTime() ?? 0) - second.createdAt.getTime();
    expect(late.escalation).toEqual({ at: new Date(second.createdAt.getTime() + limit * 1.5), to: 'Regional office' });
    expect((await ground.deps.models.Handoff.findById(handoffId).lean())?.escalations.map(({ level }) => level)).toEqual([1, 1]);
  });

  it('should be done after an acceptance and taken back without one', async () => {
    const [accepted, silent] = [await send([]), await send([])];
    await ground.deps.models.Handoff.updateOne({ _id: accepted }, { $set: { state: 'accepted' } });

    await finishHandoff(
      ground.deps,
      await serviceJob('finishHandoff', { variables: { caseId, handoffId: accepted, handoffAnswer: 'accepted' } }),
    );
    await finishHandoff(ground.deps, await serviceJob('finishHandoff', { variables: { caseId, handoffId: silent } }));

    const states = await Promise.all([accepted, silent].map(async (id) => (await ground.deps.models.Handoff.findById(id).lean())?.state));
    expect(states).toEqual(['done', 'revoked']);
  });

  it('should raise a late step once and tell the manager', async () => {
    const task = await appear('domestic-violence', { processId: 'core-screening', elementId: 'initialScreening' });
    const job = await serviceJob('escalateScreening', { headers: { step: 'initialScreening', level: '1' }, variables: { caseId } });

    await escalateTask(ground.deps, job);
    await escalateTask(ground.deps, job);

    expect(await ground.deps.models.Task.findById(task._id).lean()).toMatchObject({ lateness: 1, state: 'claimed' });
    const { events } = await ground.services.events.after(manager.personId, 0, 1000);
    expect(events.filter(({ taskId }) => taskId === task._id)).toHaveLength(1);
  });

  it('should record the pathway once a job, and close once with the reason in words', async () => {
    const start = await serviceJob('startPathway', { variables: { caseId, pathway: 'domestic-violence', risk: 'high' } });
    await startPathway(ground.deps, start);
    await startPathway(ground.deps, start);
    const close = await serviceJob('closeCase', { headers: { reason: 'consent-refused' }, variables: { caseId } });
    await closeCase(ground.deps, close);
    await closeCase(ground.deps, close);

    expect(await ground.deps.models.StartRequest.countDocuments({ caseId, procedure: 'domestic-violence' })).toBe(1);
    const record = await ground.deps.models.Case.findById(caseId).lean().orFail();
    expect(record).toMatchObject({ state: 'closed', pathway: { id: 'domestic-violence' }, outcome: { reason: 'Consent refused' } });
    expect(record.timeline.filter(({ kind }) => kind === 'case-closed')).toHaveLength(1);
  });

  it('should make an incident of what can never be done, and try the rest again, naming nothing but ids', async () => {
    const reports: JobReport[] = [];
    const report = (each: JobReport) => void reports.push(each);
    const impossible = await serviceJob('sendHandoff', { variables: { caseId: 'nobody' } });
    const passing = await serviceJob('sendHandoff', { variables: { caseId } });

    await runJob(ground.deps, impossible, { handler: sendHandoff, report });
    await runJob(ground.deps, passing, { handler: () => Promise.reject(new TypeError('Secretfirst Secretlast')), report });

    expect(ground.engine.asked('failJob').slice(-2)).toEqual([
      expect.objectContaining({ jobKey: impossible.key, retries: 0, message: 'There is no case nobody.' }),
      expect.objectContaining({
        jobKey: passing.key,
        retries: passing.retries - 1,
        message: 'The step sendHandoff could not be done (TypeError).',
      }),
    ]);
    expect(reports.map(({ cause, incident }) => [cause, incident])).toEqual([
      [JobRefusal.name, true],
      ['TypeError', false],
    ]);
  });
});
