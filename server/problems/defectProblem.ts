import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 500: our own fault; `reference` is the request's id, by which the log has the cause. */
export function defectProblem(reference: string): ProblemError {
  return problem({
    status: 500,
    code: 'defect',
    title: 'Something on our side failed.',
    detail: `Nothing was changed. Tell support: ${reference}.`,
  });
}
