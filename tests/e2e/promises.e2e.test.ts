import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulidx';
import type { CaseDetail, DraftSaved, HandoffSummary, Session, TaskDetail, TaskSummary } from '#contract';
import { fillForm } from '../support/driver/answers.ts';
import { insist, openCase, work } from '../support/driver/caseWork.ts';
import type { CaseModel } from '../support/driver/caseModel.ts';
import { hear, type Hearing } from '../support/driver/hear.ts';
import { eventually, type Person, Refused } from '../support/driver/person.ts';
import { type Product, startProduct } from '../support/driver/product.ts';
import { assembleCast, type Cast, CHOSEN, signIn } from '../support/driver/story.ts';

const REGISTRATION = ['complaint', 'details', 'consent'] as const;
const REFERRALS = ['concerns', 'confirmPathway', 'initialScreening', 'prepareHandoff@dovvsu', 'prepareHandoff@ghs'] as const;
/** How long a person may wait for an answer that says no, while a process is held still. */
const PATIENCE_MILLIS = 15_000;

/** Works the steps one after the other; `said` replaces answers, step by step. */
async function walk(
  cast: Cast,
  model: CaseModel,
  { steps, said = {} }: { steps: readonly string[]; said?: Readonly<Record<string, Readonly<Record<string, unknown>>>> },
): Promise<CaseModel> {
  let now = model;
  for (const step of steps) now = await work(cast, now, { step, choice: {}, ...(said[step] && { answers: said[step] }) });
  return now;
}

/** What was refused, or fails when it was not. */
async function refusal(attempt: Promise<unknown>): Promise<Refused> {
  const error: unknown = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error('It was not refused.', { cause: error });
  return error;
}

async function millisOf<T>(attempt: () => Promise<T>): Promise<{ value: T; millis: number }> {
  const from = Date.now();
  const value = await attempt();
  return { value, millis: Date.now() - from };
}

const byAgency = ({ handoffs }: Pick<CaseDetail, 'handoffs'>, agency: string): HandoffSummary => {
  const found = handoffs.find((handoff) => handoff.to.agency === agency);
  if (found === undefined) throw new Error(`No handoff to ${agency}`);
  return found;
};

/** A case whose police handoff nobody answers and whose hospital puts it on the waiting list, in a demonstration where an hour lasts a second. */
interface Silence {
  readonly cast: Cast;
  readonly region: Person;
  readonly nation: Person;
  readonly heard: Readonly<Record<'manager' | 'region' | 'nation' | 'officer', Hearing>>;
  readonly model: CaseModel;
  readonly police: HandoffSummary;
  readonly hospital: HandoffSummary;
  readonly asked: TaskSummary;
  /** Every level of lateness that the manager's list showed, in the order in which it did. */
  readonly levels: Promise<readonly number[]>;
}

async function keepSilence({ url }: Product): Promise<Silence> {
  const cast = await assembleCast(url);
  const [region, nation] = await Promise.all([signIn(url, 'ibrahim.alhassan'), signIn(url, 'grace.tetteh')]);
  const heard = {
    manager: await hear(url, cast.manager),
    region: await hear(url, region),
    nation: await hear(url, nation),
    officer: await hear(url, cast.officer),
  };
  const sent = await walk(cast, await openCase(cast), { steps: [...REGISTRATION, ...REFERRALS] });
  const asked = await cast.nurse.awaitTask(sent.caseId, 'answerHandoff');
  const model = await work(cast, sent, { step: 'answerHandoff@ghs', choice: { handoffAnswer: 'waitlisted' } });
  const detail = await cast.officer.caseDetail(sent.caseId);
  const police = byAgency(detail, 'dovvsu');
  const levels = watchLateness(cast.manager, police.id);
  levels.catch(() => undefined);
  return { cast, region, nation, heard, model, police, hospital: byAgency(detail, 'ghs'), asked, levels };
}

async function watchLateness(who: Person, handoffId: string): Promise<readonly number[]> {
  const levels: number[] = [];
  const until = Date.now() + 100_000;
  while (levels.at(-1) !== 3 && Date.now() < until) {
    const { handoffs } = await who.handoffs('out');
    const lateness = handoffs.find(({ id }) => id === handoffId)?.lateness ?? -1;
    if (levels.at(-1) !== lateness) levels.push(lateness);
    await sleep(400);
  }
  return levels;
}

let plain: Product;
let quick: Product;
let cast: Cast;
let silence: Silence;

beforeAll(async () => {
  [plain, quick] = await Promise.all([startProduct(), startProduct({ DEMO_HOUR_SECONDS: '1' })]);
  [cast, silence] = await Promise.all([assembleCast(plain.url), keepSilence(quick)]);
}, 90_000);

afterAll(async () => {
  for (const hearing of Object.values(silence.heard)) hearing.stop();
  await Promise.all([plain.dispose(), quick.dispose()]);
}, 60_000);

describe('a person who is known already', () => {
  const CARD = { details: { national_id_no: 'GHA-712345678-9' } };
  const SAME_CARD = { details: { national_id_no: 'gha 712 345 678 9' } };
  let known: CaseModel;
  let again: CaseModel;

  beforeAll(async () => {
    known = await walk(cast, await openCase(cast), { steps: ['complaint', 'details'], said: CARD });
    again = await walk(cast, await openCase(cast), { steps: ['complaint', 'details'], said: SAME_CARD });
  });

  it('should be shown to officers of the same office as a possible duplicate, however the card number is written', async () => {
    const { number } = (await cast.officer.caseDetail(known.caseId)).case;
    const task = await cast.officer.task((await cast.officer.awaitTask(again.caseId, 'consent')).id);
    const colleague = await signIn(plain.url, 'kwesi.boateng');

    expect(task.duplicates).toEqual([expect.objectContaining({ caseId: known.caseId, number })]);
    expect((await colleague.caseDetail(again.caseId)).duplicates.map(({ caseId }) => caseId)).toEqual([known.caseId]);
  });

  it('should not be shown to another district, nor its case to Tema', async () => {
    const stranger = await signIn(plain.url, 'efua.quaye');
    const elsewhere = await walk({ ...cast, officer: stranger }, await openCase({ ...cast, officer: stranger }), {
      steps: ['complaint', 'details'],
      said: SAME_CARD,
    });

    const theirs = await stranger.task((await stranger.awaitTask(elsewhere.caseId, 'consent')).id);
    const ours = await cast.officer.caseDetail(again.caseId);
    const asked = await refusal(stranger.caseDetail(known.caseId));

    expect(theirs.duplicates).toEqual([]);
    expect(asked).toMatchObject({ status: 404, problem: { code: 'not-found' } });
    expect(ours.duplicates.map(({ caseId }) => caseId)).toEqual([known.caseId]);
  });

  it('should not be shown to who may read no names: the region, and the partners of the case', async () => {
    const region = await signIn(plain.url, 'ibrahim.alhassan');
    const { number } = (await cast.officer.caseDetail(known.caseId)).case;
    await walk(cast, again, { steps: ['consent', ...REFERRALS] });

    const partners = await cast.police.task((await cast.police.awaitTask(again.caseId, 'answerHandoff')).id);
    const monitored = await region.caseDetail(again.caseId);

    expect({ partner: partners.duplicates, region: monitored.duplicates }).toEqual({ partner: [], region: [] });
    expect(JSON.stringify([partners, monitored])).not.toContain(number);
  });

  it('should leave to each partner what was shared with her, and nothing of the rest', async () => {
    const detail = await cast.officer.caseDetail(again.caseId);
    const safetyPlan = await cast.officer.awaitTask(again.caseId, 'safetyPlan');
    const policeTask = await cast.police.awaitTask(again.caseId, 'answerHandoff');

    const hidden = await Promise.all([
      refusal(cast.nurse.task(safetyPlan.id)),
      refusal(cast.nurse.task(policeTask.id)),
      refusal(cast.nurse.handoff(byAgency(detail, 'dovvsu').id)),
      refusal(cast.nurse.submit(policeTask.id, {})),
      refusal(cast.nurse.call('PUT', `/api/tasks/${safetyPlan.id}/draft`, { revision: 0, answers: {} })),
    ]);
    const cases = await Promise.all([refusal(cast.nurse.caseDetail(again.caseId)), refusal(cast.nurse.caseDetail(policeTask.id))]);

    expect(hidden.map(({ status, problem }) => `${String(status)} ${problem.code ?? ''}`)).toEqual(Array(5).fill('404 not-found'));
    expect(cases[0].problem).toEqual(cases[1].problem);
    expect((await cast.nurse.tasks('office', again.caseId)).tasks.map(({ stepId }) => stepId)).toEqual(['answerHandoff']);
  });
});

describe('consent', () => {
  const REFUSED = { consent_for_services: false, disclosure_other_orgs: false };

  it('should end the case with its reason when it is refused and no law requires more', async () => {
    const { caseId } = await walk(cast, await openCase(cast), {
      steps: REGISTRATION,
      said: { consent: { ...REFUSED, legal_override: 'no' } },
    });

    const closed = await eventually('the closed case', async () => {
      const detail = await cast.officer.caseDetail(caseId);
      return detail.case.state === 'closed' ? detail : undefined;
    });

    expect(closed).toMatchObject({ consent: 'refused', outcome: { reason: 'Consent refused' } });
    expect(closed.tasks.filter(({ state }) => state !== 'completed')).toEqual([]);
  });

  it('should ask for the duty in law before the case goes on without it', async () => {
    const { caseId } = await walk(cast, await openCase(cast), { steps: ['complaint', 'details'] });
    const task = await cast.officer.task((await cast.officer.awaitTask(caseId, 'consent')).id);
    const answers = { ...fillForm(task.form.schema, REFUSED), legal_override: 'yes' };

    const refused = await refusal(cast.officer.submit(task.task.id, { ...answers, legal_override_reason: '' }));
    await cast.officer.submit(task.task.id, { ...answers, legal_override_reason: "Children's Act, section 16" });
    await cast.officer.awaitTask(caseId, 'concerns');

    expect(refused).toMatchObject({ status: 422, problem: { errors: [{ field: 'legal_override_reason', code: 'required' }] } });
    expect(await cast.officer.caseDetail(caseId)).toMatchObject({ consent: 'refused-override', outcome: null });
  });
});

describe('what the tables propose', () => {
  const CONCERNS = {
    assessment_protection_concerns_primary: 'social_protection',
    protection_concerns: [],
    urgent_protection_concern: 'no',
    client_is_child: 'no',
  };

  it.each([
    { what: 'risk', concerns: {}, decided: { pathway: 'domestic-violence', risk_level: 'low' } },
    { what: 'pathway', concerns: CONCERNS, decided: { pathway: 'domestic-violence', risk_level: 'low' } },
  ])('should be changed by the officer with a reason only: $what', async ({ concerns, decided }) => {
    const { caseId } = await walk(cast, await openCase(cast), { steps: [...REGISTRATION, 'concerns'], said: { concerns } });
    const task = await cast.officer.task((await cast.officer.awaitTask(caseId, 'confirmPathway')).id);
    const answers = { ...fillForm(task.form.schema, CHOSEN['F06-confirm']), ...decided, pathway_change_reason: '' };

    const refused = await refusal(cast.officer.submit(task.task.id, answers));
    const unchanged = await cast.officer.task(task.task.id);
    await cast.officer.submit(task.task.id, { ...answers, pathway_change_reason: 'The family moved out last week.' });
    const screening = await cast.officer.awaitTask(caseId, 'initialScreening');

    expect(refused).toMatchObject({ status: 422, problem: { errors: [{ field: 'pathway_change_reason', code: 'required' }] } });
    expect(unchanged.task.state).not.toBe('completing');
    expect(screening.case.risk).toBe(decided.risk_level);
    expect(proposalOf(task)).not.toEqual(decided);
  });
});

function proposalOf({ answers }: TaskDetail): Readonly<Record<string, unknown>> {
  return { pathway: answers.proposed_pathway, risk_level: answers.proposed_risk };
}

describe('while a process is held still', () => {
  /** A new case at its first step, with lawful answers at hand. */
  const complaint = async () => {
    const { caseId } = await openCase(cast);
    const { task, form } = await cast.officer.task((await cast.officer.awaitTask(caseId, 'complaint')).id);
    const answers = fillForm(form.schema);
    const save = () => cast.officer.call<DraftSaved>('PUT', `/api/tasks/${task.id}/draft`, { revision: 0, answers });
    return { caseId, id: task.id, state: task.state, answers, save };
  };

  it('should read, save and take work while the engine does not answer, and go on when it does', async () => {
    const one = await complaint();
    const two = await complaint();
    const engineState = async () => (await cast.officer.call<Session>('GET', '/api/session')).engine;
    plain.pause('engine');
    try {
      const read = await millisOf(() => cast.officer.tasks('me'));
      const draft = await millisOf(() => one.save());
      const sent = await millisOf(() => cast.officer.submit(one.id, one.answers));
      const said = await millisOf(() => eventually('engine down', async () => ((await engineState()) === 'down' ? true : undefined)));
      const later = await cast.officer.submit(two.id, two.answers);

      expect(read.value.tasks.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, two.id]));
      expect(draft.value.revision).toBe(1);
      expect(Math.max(read.millis, draft.millis, sent.millis)).toBeLessThan(3000);
      expect(said.millis).toBeLessThan(PATIENCE_MILLIS);
      expect(later).toMatchObject({ continues: true, engine: 'down' });
    } finally {
      plain.resume('engine');
    }

    for (const { caseId } of [one, two]) await cast.officer.awaitTask(caseId, 'details');
    expect(await eventually('engine up', async () => ((await engineState()) === 'up' ? 'up' : undefined))).toBe('up');
  });

  it('should say that the records are away while the store does not answer, and recover', async () => {
    const task = await complaint();
    const submissionId = ulid();
    plain.pause('store');
    try {
      const refused = await Promise.all(
        [
          () => cast.officer.tasks('office'),
          () => cast.officer.task(task.id),
          () => cast.officer.caseDetail(task.caseId),
          () => cast.officer.call('GET', '/api/session'),
          () => cast.officer.submit(task.id, task.answers, submissionId),
        ].map((ask) => millisOf(() => refusal(ask()))),
      );
      expect(refused.map(({ value }) => `${String(value.status)} ${value.problem.code ?? ''}`)).toEqual(Array(5).fill('503 store-down'));
      expect(Math.max(...refused.map(({ millis }) => millis))).toBeLessThan(PATIENCE_MILLIS);
    } finally {
      plain.resume('store');
    }

    const back = await millisOf(() => insist('the inbox', () => cast.officer.task(task.id)));
    expect(back.value.task.state).toBe(task.state);
    expect(back.millis).toBeLessThan(PATIENCE_MILLIS);
    await cast.officer.submit(task.id, task.answers, submissionId);
    await cast.officer.awaitTask(task.caseId, 'details');
    expect((await cast.officer.caseDetail(task.caseId)).answers.map(({ step }) => step)).toEqual(['Take the complaint']);
  });
});

describe('a demonstration in which an hour lasts a second', () => {
  it('should say so', async () => {
    expect((await silence.cast.officer.call<Session>('GET', '/api/session')).demo?.hourSeconds).toBe(1);
  });

  it('should escalate an unanswered handoff to the district, the region and the nation, and tell each of them live', async () => {
    const { heard, police, model } = silence;

    const levels = await silence.levels;
    const late = await silence.cast.manager.tasks('late', model.caseId);
    const detail = await silence.cast.officer.caseDetail(model.caseId);

    expect(levels).toEqual([0, 1, 2, 3]);
    for (const { events } of Object.values(heard))
      expect(events).toContainEqual(expect.objectContaining({ kind: 'handoff-late', handoffId: police.id, caseId: model.caseId }));
    expect(late.tasks).toContainEqual(expect.objectContaining({ stepId: 'answerHandoff', handoffId: police.id, late: true }));
    expect(detail.timeline.filter(({ kind }) => kind === 'handoff-late').map(({ text }) => /the [a-z ]+ was/.exec(text)?.[0])).toEqual([
      'the district manager was',
      'the regional office was',
      'the national office was',
    ]);
  }, 70_000);

  it('should ask the partner again when the time on the waiting list is over', async () => {
    const { hospital, asked, model } = silence;
    const { nurse, officer } = silence.cast;

    const again = await nurse.awaitTask(model.caseId, 'answerHandoff', { millis: 90_000, handoffId: hospital.id });
    await work(silence.cast, model, { step: 'answerHandoff@ghs', choice: { handoffAnswer: 'accepted' } });

    expect(hospital).toMatchObject({ state: 'waitlisted', answerDueAt: null });
    expect(Date.parse(again.createdAt) - Date.parse(asked.createdAt)).toBeGreaterThan(70_000);
    expect(again.id).not.toBe(asked.id);
    expect((await officer.handoff(hospital.id)).track.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['sent', 'waitlisted', 'accepted']),
    );
  }, 100_000);
});
