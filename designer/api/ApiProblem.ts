import type { Finding, Problem } from '#contract';

/** What the server said no to, with its stable code; `errors` names fields. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: readonly { field: string; code: string; message: string }[];
  /** What the check of a draft found. */
  readonly findings: readonly Finding[];

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.findings = problem.findings ?? [];
  }
}
