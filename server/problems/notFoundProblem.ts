import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 404: it does not exist, or the person may not know that it does. */
export function notFoundProblem(): ProblemError {
  return problem({ status: 404, code: 'not-found', title: 'We cannot find this, or it is not yours to see.' });
}
