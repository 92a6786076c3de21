import { Problem } from '#contract';
import { ApiProblem } from './ApiProblem.ts';
import type { Reachability } from './createReachability.ts';
import { NetworkProblem } from './NetworkProblem.ts';

/** What a shape of the contract can do for us: turn an unknown answer into a known one. */
interface Shape<T> {
  parse(value: unknown): T;
}

export interface Ask<T> {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** Absent: the answer's body is not looked at. */
  shape?: Shape<T>;
  /** Lets the request outlive the page (64 kB at most). */
  keepalive?: boolean;
}

export type Request = <T = void>(ask: Ask<T>) => Promise<T>;

export interface RequestDeps {
  fetch: typeof fetch;
  reach: Reachability;
  csrfToken: () => string;
}

const GATEWAY_SILENT = [502, 503, 504];

async function problemOf(answer: Response): Promise<ApiProblem> {
  const body: unknown = await answer.json().catch(() => null);
  const parsed = Problem.safeParse(body);
  return new ApiProblem(
    parsed.success ? parsed.data : { type: 'about:blank', title: answer.statusText, status: answer.status, code: `http-${answer.status}` },
  );
}

function optionsOf(ask: Ask<unknown>, csrfToken: string): RequestInit {
  const method = ask.method ?? 'GET';
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken;
  if (ask.body !== undefined) headers['content-type'] = 'application/json';
  return {
    method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    ...(ask.keepalive === true ? { keepalive: true } : {}),
  };
}

/** One function for every request: same session, CSRF header, problems as errors, answers parsed by the contract. */
export function createRequest(deps: RequestDeps): Request {
  return async <T>(ask: Ask<T>): Promise<T> => {
    let answer: Response;
    try {
      answer = await deps.fetch(ask.path, optionsOf(ask, deps.csrfToken()));
    } catch (cause) {
      deps.reach.unanswered();
      throw new NetworkProblem(cause);
    }
    if (GATEWAY_SILENT.includes(answer.status) && !answer.headers.get('content-type')?.includes('json')) {
      deps.reach.unanswered();
      throw new NetworkProblem(new Error(`status ${answer.status}`));
    }
    deps.reach.answered();
    if (!answer.ok) throw await problemOf(answer);
    if (ask.shape === undefined) return undefined as T;
    return ask.shape.parse(await answer.json());
  };
}
