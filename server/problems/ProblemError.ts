import type { Problem } from '#contract';

/** An error that may be shown to the caller as it stands: RFC 9457 problem details, without personal data. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
