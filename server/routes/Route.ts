import type * as z from 'zod/mini';
import type { Actor } from '../policies/actor.ts';
import type { Action } from '../policies/rights.ts';
import type { SessionHandle } from '../session/SessionHandle.ts';
import type { RouteServices } from './RouteServices.ts';

type Schema<T = unknown> = z.core.$ZodType<T>;

/** What a handler is given: everything was checked at the door. */
interface Call<Q, B, A extends Actor | null = Actor> {
  readonly actor: A;
  readonly session: SessionHandle;
  /** The `:id` of the path, a ULID; empty where the path has none. */
  readonly id: string;
  readonly query: Q;
  readonly body: B;
  /** Network address of the caller, for limits only. */
  readonly address: string;
}

/** What a handler answers: 200 with a body, or as it says. */
interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** One row of the route table. `action` is the row of the table of rights that opens it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly action: Action;
  readonly query: Schema | null;
  readonly body: Schema | null;
  /** Whether the body may be as long as a part of a draft. */
  readonly long: boolean;
  /** Shape of the answer's body; null: none. */
  readonly answer: Schema | null;
  readonly handle: (call: Call<unknown, unknown, Actor | null>, services: RouteServices) => Promise<Reply>;
}

interface Row<Q, B, R, A extends Actor | null> {
  readonly method: Route['method'];
  readonly path: string;
  readonly action: Action;
  readonly query?: Schema<Q>;
  readonly body?: Schema<B>;
  readonly long?: boolean;
  readonly answer?: Schema<R>;
  readonly handle: (call: Call<Q, B, A>, services: RouteServices) => Promise<{ readonly status: number; readonly body?: R }>;
}

/** A row for somebody who is signed in; the door has refused everybody else. */
export function route<Q, B, R>(row: Row<Q, B, R, Actor>): Route {
  return generalise(row as unknown as Row<unknown, unknown, unknown, Actor | null>);
}

/** A row that is open to visitors too. */
export function openRoute<Q, B, R>(row: Row<Q, B, R, Actor | null>): Route {
  return generalise(row as unknown as Row<unknown, unknown, unknown, Actor | null>);
}

function generalise({ query, body, answer, long, ...row }: Row<unknown, unknown, unknown, Actor | null>): Route {
  return { ...row, query: query ?? null, body: body ?? null, answer: answer ?? null, long: long ?? false };
}
