import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 409: somebody or something was faster; `code` says what, `detail` says it in a plain sentence. */
export function conflictProblem(code: string, detail: string): ProblemError {
  return problem({ status: 409, code, title: 'This changed in the meantime.', detail });
}
