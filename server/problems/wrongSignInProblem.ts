import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 401: the name or the password is wrong, or the person is no longer active; it never says which. */
export function wrongSignInProblem(): ProblemError {
  return problem({ status: 401, code: 'wrong-sign-in', title: 'The name or the password is not right.' });
}
