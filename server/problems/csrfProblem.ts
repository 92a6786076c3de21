import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 403: the request did not carry the session's token, so it may come from another site. */
export function csrfProblem(): ProblemError {
  return problem({ status: 403, code: 'csrf', title: 'This page is out of date.', detail: 'Load the page again and repeat what you did.' });
}
