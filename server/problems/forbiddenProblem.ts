import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 403: the person may see it but not do this. */
export function forbiddenProblem(): ProblemError {
  return problem({ status: 403, code: 'not-allowed', title: 'Your role does not allow this.' });
}
