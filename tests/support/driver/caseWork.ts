import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulidx';
import type { TaskDetail, TaskSummary } from '#contract';
import { fillForm } from './answers.ts';
import { advance, type CaseModel, type Choice, opened } from './caseModel.ts';
import { type Person, Refused } from './person.ts';
import { type Cast, CHOSEN } from './story.ts';

/** Repeats what may safely be repeated until the product, killed or restarting, acknowledges it. */
export async function insist<T>(what: string, attempt: () => Promise<T>, millis = 90_000): Promise<T> {
  const until = Date.now() + millis;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const passing = !(error instanceof Refused) || error.status >= 500 || error.status === 429;
      if (!passing || Date.now() > until)
        throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      await sleep(150);
    }
  }
}

const ACTORS: Readonly<Record<string, (cast: Cast, agency: string) => Person>> = {
  approvePlan: (cast) => cast.manager,
  approveClosure: (cast) => cast.manager,
  answerHandoff: (cast, agency) => (agency === 'dovvsu' ? cast.police : cast.nurse),
  provideService: (cast, agency) => (agency === 'dovvsu' ? cast.police : cast.nurse),
};

const REFERRALS = new Set(['prepareHandoff', 'chooseProvider']);

function actorOf(cast: Cast, step: string): Person {
  const [stepId = '', agency = ''] = step.split('@');
  return ACTORS[stepId]?.(cast, agency) ?? cast.officer;
}

/** Open tasks of a case that one person sees, each once. */
async function openTasksOf(who: Person, caseId: string): Promise<readonly TaskSummary[]> {
  const lists = await Promise.all([who.tasks('me', caseId), who.tasks('office', caseId)]);
  const open = lists
    .flatMap((list) => list.tasks)
    .filter((task) => task.case.id === caseId && (task.state === 'open' || task.state === 'claimed'));
  return [...new Map(open.map((task) => [task.id, task])).values()];
}

/** The open task of a step; several referrals are told apart by the receiving offices their form offers. */
async function findTask(who: Person, caseId: string, step: string): Promise<TaskDetail | undefined> {
  const [stepId = '', agency] = step.split('@');
  for (const task of await openTasksOf(who, caseId)) {
    if (task.stepId !== stepId) continue;
    const detail = await who.task(task.id);
    if (REFERRALS.has(stepId) && !JSON.stringify(detail.form.schema).includes(`"${agency ?? ''}-`)) continue;
    return detail;
  }
  return undefined;
}

/** Opens a case for certain and answers its model. */
export async function openCase(cast: Cast): Promise<CaseModel> {
  const requestId = ulid();
  const { caseId } = await insist('new case', () => cast.officer.newCase(requestId));
  return opened(caseId);
}

/** One step of a case, what is decided there and what else is answered. */
interface Move {
  readonly step: string;
  readonly choice: Choice;
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** Completes one open step of the model for certain; answers the model after it. */
export async function work(cast: Cast, model: CaseModel, move: Move): Promise<CaseModel> {
  const who = actorOf(cast, move.step);
  const submissionId = ulid();
  const task = await insist(`${move.step} of ${model.caseId}`, async () => {
    const found = await findTask(who, model.caseId, move.step);
    if (found === undefined) throw new Error('is not in the inbox yet');
    return found;
  });
  const receiving = task.form.id === 'F12' ? receiverOf(task, move.step) : {};
  const answers = fillForm(task.form.schema, { ...CHOSEN[task.form.id], ...receiving, ...move.choice, ...move.answers });
  await insist(`submission of ${move.step}`, () => who.submit(task.task.id, answers, submissionId));
  return advance(model, move.step, move.choice);
}

/** The office of the cast's own partner: the referral form offers those of the case's district first. */
function receiverOf(task: TaskDetail, step: string): Readonly<Record<string, unknown>> {
  const agency = step.split('@')[1] ?? '';
  const offered = [...JSON.stringify(task.form.schema).matchAll(/"value":"([a-z-]+-[A-Z0-9]+)"/g)].map((match) => match[1] ?? '');
  const receiver = offered.find((office) => office.startsWith(`${agency}-`));
  return receiver === undefined ? {} : { receiving_office: receiver };
}

/** A case as its people see it, in a form that two pictures can be compared in. */
interface Picture {
  readonly open: readonly string[];
  readonly done: number;
  readonly handoffs: readonly string[];
  readonly closed: boolean;
}

/** Case page and inboxes of everyone, as one picture. */
export async function observe(cast: Cast, caseId: string): Promise<Picture> {
  const detail = await cast.officer.caseDetail(caseId);
  const seen = await Promise.all([cast.officer, cast.manager, cast.police, cast.nurse].map((who) => openTasksOf(who, caseId)));
  const open = [...new Map(seen.flat().map((task) => [task.id, task.stepId])).values()].sort();
  return {
    open,
    done: detail.answers.length,
    handoffs: detail.handoffs.map((handoff) => `${handoff.to.agency} ${settled(handoff.state)}`).sort(),
    closed: detail.case.state === 'closed',
  };
}

/** Delivered and seen are told by reading; the model knows sent and what was answered. */
function settled(state: string): string {
  return state === 'delivered' || state === 'seen' ? 'sent' : state;
}

/** The same picture as the model expects it. */
export function expected(model: CaseModel): Picture {
  return {
    open: model.open.map((step) => step.split('@')[0] ?? '').sort(),
    done: model.done.length,
    handoffs: model.handoffs.map((handoff) => `${handoff.agency} ${handoff.state}`).sort(),
    closed: model.closed,
  };
}
