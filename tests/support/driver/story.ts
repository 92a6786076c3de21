import type { CaseDetail, Session, TaskDetail, TaskSummary } from '#contract';
import { type Filling, fillForm } from './answers.ts';
import { eventually, person, type Person } from './person.ts';

/** The people of the story, signed in. */
export type Cast = Readonly<Record<'officer' | 'manager' | 'police' | 'nurse', Person>>;

/** What steers the pathway, form by form; everything else is filled lawfully. Invented throughout. */
export const CHOSEN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  F04: { name_first: 'Adwoa', name_last: 'Kwakye-Demo', sex: 'female', age: 14, national_id_no: 'GHA-700000001-1' },
  F05: { consent_for_services: true, disclosure_other_orgs: true },
  F06: {
    assessment_protection_concerns_primary: 'domestic_and_gender_based_violence',
    protection_concerns: ['physical_abuse'],
    urgent_protection_concern: 'yes',
  },
  'F06-confirm': { pathway: 'domestic-violence', risk_level: 'high' },
  F12: { service_referral: 'referred' },
  F13: { need_follow_up_visit: 'no' },
  F16: { closure_reason: 'formal_closing' },
  F07: { assessment_safety_category: 'safety_plan' },
};

/** A demonstration person, signed in. */
export async function signIn(url: string, username: string): Promise<Person> {
  const session = (await (await fetch(`${url}/api/session`)).json()) as Session;
  const found = session.demo?.people.find((candidate) => candidate.username === username);
  if (found === undefined) throw new Error(`No demonstration person ${username}`);
  const signedIn = person(url, found.username, found.password);
  await signedIn.signIn();
  return signedIn;
}

/** Officer, manager, police and nurse of each desk: two officers of Tema Metropolitan and one of Tema West. */
const DESKS = [
  ['ama.mensah', 'esi.owusu', 'yaw.darko', 'abena.sarpong'],
  ['kwesi.boateng', 'esi.owusu', 'yaw.darko', 'abena.sarpong'],
  ['efua.quaye', 'kofi.asante', 'selorm.dzokoto', 'adwoa.nyarko'],
] as const;

/** Signs in the people of one desk, from the demonstration people the sign-in page offers. */
export async function assembleCast(url: string, desk = 0): Promise<Cast> {
  const names = DESKS[desk % DESKS.length] ?? DESKS[0];
  const [officer, manager, police, nurse] = await Promise.all(names.map((name) => signIn(url, name)));
  if (officer === undefined || manager === undefined || police === undefined || nurse === undefined)
    throw new Error('The desk is not complete');
  return { officer, manager, police, nurse };
}

/** Opens a task as its page does, fills its form and submits; answers what was submitted. */
async function complete(who: Person, task: TaskSummary, said: Said = {}): Promise<Record<string, unknown>> {
  const detail: TaskDetail = await who.task(task.id);
  const id = detail.form.id;
  const answers = fillForm(detail.form.schema, { ...CHOSEN[id], ...said.chosen?.[id], ...said.answers }, said.filling);
  await who.submit(task.id, answers);
  return answers;
}

/** How a form is answered: fillings for all, answers for forms by id, and answers for this one. */
interface Said {
  readonly filling?: Filling;
  readonly chosen?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** What the story tells as it goes. */
export interface Telling {
  readonly say?: (line: string) => void;
  readonly filling?: Filling;
  /** Answers that replace the story's own, form by form. */
  readonly chosen?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Called before each moment of the story; a kill driver strikes here. */
  readonly before?: (moment: string) => Promise<void>;
}

const INTAKE = ['complaint', 'details', 'consent', 'concerns', 'confirmPathway'] as const;

interface Scene {
  readonly telling: Telling;
  readonly cast: Cast;
  readonly caseId: string;
  readonly act: (who: Person, stepId: string, chosen?: Readonly<Record<string, unknown>>) => Promise<TaskSummary>;
}

async function takeComplaint(cast: Cast, telling: Telling): Promise<Scene> {
  await telling.before?.('new complaint');
  const { caseId, number } = await cast.officer.newCase();
  telling.say?.(`complaint taken: case ${number}`);
  const act: Scene['act'] = async (who, stepId, chosen = {}) => {
    await telling.before?.(stepId);
    const task = await who.awaitTask(caseId, stepId);
    await complete(who, task, { ...telling, answers: chosen });
    telling.say?.(`${who.username}: ${task.title}`);
    return task;
  };
  for (const step of INTAKE) await act(cast.officer, step);
  return { telling, cast, caseId, act };
}

/** Sends both handoffs: to the police and to the hospital the officer chooses. */
async function handOver({ telling, cast, caseId, act }: Scene): Promise<void> {
  const office = async (agency: string, name: RegExp) => {
    const { offices } = await cast.officer.call<{ offices: { id: string; name: string }[] }>('GET', `/api/offices?agency=${agency}`);
    const found =
      offices.find((candidate) => name.test(candidate.name) && /Tema Metro/i.test(candidate.name)) ??
      offices.find((candidate) => name.test(candidate.name));
    if (found === undefined) throw new Error(`No office of ${agency}`);
    return found.id;
  };
  const hospital = await office('ghs', /hospital/i);
  for (const [agency, receiver] of [
    ['dovvsu', await office('dovvsu', /./)],
    ['ghs', hospital],
  ] as const) {
    const task = await eventually(`the referral for ${agency}`, () => referralFor(cast.officer, caseId, agency));
    await complete(cast.officer, task, { ...telling, answers: { receiving_office: receiver } });
  }
  await act(cast.police, 'answerHandoff', { handoffAnswer: 'accepted' });
  await act(cast.nurse, 'answerHandoff', { handoffAnswer: 'declined' });
  await act(cast.officer, 'chooseProvider', { receiving_office: hospital });
  await act(cast.nurse, 'answerHandoff', { handoffAnswer: 'accepted' });
}

async function openTasks(who: Person, caseId: string, stepId: string): Promise<readonly TaskSummary[]> {
  const lists = await Promise.all([who.tasks('me', caseId), who.tasks('office', caseId)]);
  const found = lists
    .flatMap((list) => list.tasks)
    .filter((task) => task.case.id === caseId && task.stepId === stepId && (task.state === 'open' || task.state === 'claimed'));
  return [...new Map(found.map((task) => [task.id, task])).values()];
}

/** The referral form names its agency in the list of receiving offices it offers; the two referrals of the story need not appear at once. */
async function referralFor(who: Person, caseId: string, agency: string): Promise<TaskSummary | undefined> {
  const tasks = await openTasks(who, caseId, 'prepareHandoff');
  for (const task of tasks) if (JSON.stringify((await who.task(task.id)).form.schema).includes(`"${agency}-`)) return task;
  return undefined;
}

async function planAndClose({ cast, act }: Scene): Promise<void> {
  await act(cast.officer, 'safetyPlan');
  await act(cast.officer, 'actionPlan');
  await act(cast.manager, 'approvePlan', { decision: 'return', decision_comment: 'Please add who brings the child to the clinic.' });
  await act(cast.officer, 'actionPlan');
  await act(cast.manager, 'approvePlan', { decision: 'approve' });
  await act(cast.police, 'provideService');
  await act(cast.nurse, 'provideService');
  await act(cast.officer, 'followUpVisit', { need_follow_up_visit: 'no' });
  await act(cast.officer, 'requestClosure');
  await act(cast.manager, 'approveClosure', { decision: 'approve' });
}

/** Takes one domestic-violence case from complaint to closure through four offices; answers the closed case as its officer sees it. */
export async function tellStory(url: string, telling: Telling = {}): Promise<CaseDetail> {
  const cast = await assembleCast(url);
  const scene = await takeComplaint(cast, telling);
  await scene.act(cast.officer, 'initialScreening');
  await handOver(scene);
  await planAndClose(scene);
  return eventually('the closed case', async () => {
    const detail = await cast.officer.caseDetail(scene.caseId);
    return detail.case.state === 'closed' ? detail : undefined;
  });
}
