import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulidx';
import type {
  CaseDetail,
  CreatedCase,
  HandoffDetail,
  HandoffList,
  Session,
  SubmissionAccepted,
  TaskDetail,
  TaskList,
  TaskSummary,
} from '#contract';

/** An answer that is not 2xx, with the problem document it carried. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: { readonly code?: string; readonly errors?: readonly { readonly field: string; readonly code: string }[] };

  constructor(what: string, status: number, problem: Refused['problem']) {
    super(`${what}: ${String(status)} ${JSON.stringify(problem)}`);
    this.status = status;
    this.problem = problem;
  }
}

/** One signed-in person as her browser would be: a cookie, a CSRF token and the HTTP contract. */
export interface Person {
  readonly username: string;
  readonly cookie: () => string;
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  signIn(): Promise<Session>;
  newCase(requestId?: string): Promise<CreatedCase>;
  tasks(view: 'me' | 'office' | 'late', caseId?: string): Promise<TaskList>;
  task(id: string): Promise<TaskDetail>;
  submit(taskId: string, answers: Readonly<Record<string, unknown>>, submissionId?: string): Promise<SubmissionAccepted>;
  caseDetail(id: string): Promise<CaseDetail>;
  handoffs(direction: 'in' | 'out'): Promise<HandoffList>;
  handoff(id: string): Promise<HandoffDetail>;
  /** Waits until a task of the step is in her own or her office's queue. */
  awaitTask(caseId: string, stepId: string, wait?: { millis?: number; handoffId?: string }): Promise<TaskSummary>;
}

/** Asks again until the question gives something, or says after `millis` what never came. */
export async function eventually<T>(what: string, question: () => Promise<T | undefined>, millis = 30_000): Promise<T> {
  const until = Date.now() + millis;
  for (;;) {
    const answer = await question();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`Waited ${String(millis / 1000)} s in vain for ${what}`);
    await sleep(60);
  }
}

interface Wire {
  cookie: string;
  csrf: string;
}

async function send<T>(base: string, wire: Wire, request: { method: string; path: string; body: unknown }): Promise<T> {
  const headers: Record<string, string> = { cookie: wire.cookie, 'x-csrf-token': wire.csrf };
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(base + request.path, {
    method: request.method,
    headers,
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  const set = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  if (set.length > 0) wire.cookie = set.join('; ');
  const text = await response.text();
  if (!response.ok)
    throw new Refused(
      `${request.method} ${request.path}`,
      response.status,
      text.startsWith('{') ? (JSON.parse(text) as Refused['problem']) : {},
    );
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A person of the product at `base`, not signed in yet. */
export function person(base: string, username: string, password: string): Person {
  const wire: Wire = { cookie: '', csrf: '' };
  const call = <T>(method: string, path: string, body?: unknown) => send<T>(base, wire, { method, path, body });
  const readSession = async () => {
    const session = await call<Session>('GET', '/api/session');
    wire.csrf = session.csrfToken;
    return session;
  };
  const tasks = (view: string, caseId?: string) =>
    call<TaskList>('GET', `/api/tasks?view=${view}${caseId === undefined ? '' : `&caseId=${caseId}`}`);
  return {
    username,
    cookie: () => wire.cookie,
    call,
    signIn: async () => {
      await readSession();
      await call('POST', '/api/session', { username, password });
      return readSession();
    },
    newCase: (requestId = ulid()) => call('POST', '/api/cases', { requestId }),
    tasks,
    task: (id) => call('GET', `/api/tasks/${id}`),
    submit: (taskId, answers, submissionId = ulid()) => call('POST', `/api/tasks/${taskId}/submission`, { submissionId, answers }),
    caseDetail: (id) => call('GET', `/api/cases/${id}`),
    handoffs: (direction) => call('GET', `/api/handoffs?direction=${direction}`),
    handoff: (id) => call('GET', `/api/handoffs/${id}`),
    awaitTask: (caseId, stepId, wait = {}) =>
      eventually(
        `task ${stepId} for ${username}`,
        async () => {
          const lists = await Promise.all([tasks('me'), tasks('office')]);
          return lists
            .flatMap((list) => list.tasks)
            .find(
              (task) =>
                task.case.id === caseId &&
                task.stepId === stepId &&
                (task.state === 'open' || task.state === 'claimed') &&
                (wait.handoffId === undefined || task.handoffId === wait.handoffId),
            );
        },
        wait.millis,
      ),
  };
}
