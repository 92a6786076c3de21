import type { ErrorType } from '../protocol/index.ts';

/** Why an element cannot go on: becomes an incident. */
export interface Failure {
  readonly errorType: ErrorType;
  readonly message: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(errorType: ErrorType, message: string): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { errorType, message } };
}

export const DONE: Result<undefined> = { ok: true, value: undefined };
