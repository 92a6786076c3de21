import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 400: the body is not JSON. */
export function badJsonProblem(): ProblemError {
  return problem({ status: 400, code: 'broken-json', title: 'What was sent could not be read.' });
}
