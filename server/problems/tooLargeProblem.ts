import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 413: the body is larger than the door takes. */
export function tooLargeProblem(limit: string): ProblemError {
  return problem({ status: 413, code: 'too-large', title: 'This is too much at once.', detail: `At most ${limit} can be sent at once.` });
}
