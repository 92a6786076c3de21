import * as contract from '#contract';
import { ApiProblem } from './ApiProblem.ts';
import type { Reachability } from './createReachability.ts';
import { createRequest } from './createRequest.ts';
import type { Ask } from './createRequest.ts';
import { PersonList } from './PersonList.ts';
import { studioCalls } from './studioCalls.ts';
import type { StudioCalls } from './studioCalls.ts';

export type TaskView = 'me' | 'office' | 'late';
export type Direction = 'in' | 'out';

/** Everything the app asks of the server. Every method fails with ApiProblem (the server said no) or NetworkProblem (no answer). */
export interface Api {
  session: () => Promise<contract.Session>;
  signIn: (body: contract.SignIn) => Promise<contract.Session>;
  signOut: () => Promise<void>;
  tasks: (query: { view: TaskView; caseId?: string }) => Promise<contract.TaskList>;
  task: (id: string) => Promise<contract.TaskDetail>;
  claim: (id: string) => Promise<void>;
  release: (id: string) => Promise<void>;
  assign: (id: string, personId: string) => Promise<void>;
  saveDraft: (id: string, body: contract.SaveDraft, how?: { keepalive: boolean }) => Promise<contract.DraftSaved>;
  submit: (id: string, body: contract.Submission) => Promise<contract.SubmissionAccepted>;
  cases: (query: { query: string; state: string }) => Promise<contract.CaseList>;
  case: (id: string) => Promise<contract.CaseDetail>;
  casePathways: (id: string) => Promise<contract.CasePathways>;
  createCase: (body: contract.CreateCase) => Promise<contract.CreatedCase>;
  handoffs: (direction: Direction) => Promise<contract.HandoffList>;
  handoff: (id: string) => Promise<contract.HandoffDetail>;
  people: () => Promise<PersonList>;
  events: (after: number) => Promise<contract.EventPage>;
  studio: StudioCalls;
}

const search = (values: Record<string, string | undefined>): string => {
  const known = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return known.length === 0 ? '' : `?${new URLSearchParams(known).toString()}`;
};

type Send = <T = void>(ask: Ask<T>) => Promise<T>;

const taskCalls = (send: Send): Pick<Api, 'tasks' | 'task' | 'claim' | 'release' | 'assign' | 'saveDraft' | 'submit'> => ({
  tasks: (query) => send({ path: `/api/tasks${search({ view: query.view, caseId: query.caseId })}`, shape: contract.TaskList }),
  task: (id) => send({ path: `/api/tasks/${id}`, shape: contract.TaskDetail }),
  claim: (id) => send({ method: 'POST', path: `/api/tasks/${id}/claim`, body: {} }),
  release: (id) => send({ method: 'DELETE', path: `/api/tasks/${id}/claim` }),
  assign: (id, personId) => send({ method: 'POST', path: `/api/tasks/${id}/assignment`, body: { personId } }),
  saveDraft: (id, body, how) =>
    send({ method: 'PUT', path: `/api/tasks/${id}/draft`, body, shape: contract.DraftSaved, keepalive: how?.keepalive ?? false }),
  submit: (id, body) => send({ method: 'POST', path: `/api/tasks/${id}/submission`, body, shape: contract.SubmissionAccepted }),
});

const readCalls = (
  send: Send,
): Pick<Api, 'cases' | 'case' | 'casePathways' | 'createCase' | 'handoffs' | 'handoff' | 'people' | 'events'> => ({
  cases: (query) => send({ path: `/api/cases${search(query)}`, shape: contract.CaseList }),
  case: (id) => send({ path: `/api/cases/${id}`, shape: contract.CaseDetail }),
  casePathways: (id) => send({ path: `/api/cases/${id}/pathways`, shape: contract.CasePathways }),
  createCase: (body) => send({ method: 'POST', path: '/api/cases', body, shape: contract.CreatedCase }),
  handoffs: (direction) => send({ path: `/api/handoffs${search({ direction })}`, shape: contract.HandoffList }),
  handoff: (id) => send({ path: `/api/handoffs/${id}`, shape: contract.HandoffDetail }),
  people: () => send({ path: '/api/people', shape: PersonList }),
  events: (after) => send({ path: `/api/events${search({ after: String(after) })}`, shape: contract.EventPage }),
});

/** The server as one object; keeps the CSRF token of the newest session answer and asks for a new one when it has aged. */
export function createApi(deps: { fetch: typeof fetch; reach: Reachability }): Api {
  let csrfToken = '';
  const request = createRequest({ ...deps, csrfToken: () => csrfToken });
  const remember = (session: contract.Session): contract.Session => {
    csrfToken = session.csrfToken;
    return session;
  };
  const session = async (): Promise<contract.Session> => remember(await request({ path: '/api/session', shape: contract.Session }));
  const send: Send = async (ask) => {
    try {
      return await request(ask);
    } catch (problem) {
      if (!(problem instanceof ApiProblem && problem.status === 403 && problem.code.startsWith('csrf'))) throw problem;
      await session();
      return request(ask);
    }
  };
  return {
    session,
    signIn: async (body) => remember(await send({ method: 'POST', path: '/api/session', body, shape: contract.Session })),
    signOut: () => send({ method: 'DELETE', path: '/api/session' }),
    ...taskCalls(send),
    ...readCalls(send),
    studio: studioCalls(send),
  };
}
