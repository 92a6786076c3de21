import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 401: nobody is signed in, or the session has ended. */
export function signedOutProblem(): ProblemError {
  return problem({ status: 401, code: 'signed-out', title: 'Please sign in again.' });
}
