import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 503: the document store cannot be reached. */
export function storeDownProblem(): ProblemError {
  return problem({
    status: 503,
    code: 'store-down',
    title: 'We cannot reach the records for a moment.',
    detail: 'Nothing was changed. Try again in a minute.',
  });
}
