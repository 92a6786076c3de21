import type { Problem } from '#contract';
import { ProblemError } from './ProblemError.ts';

/** 422: the answers do not fit the form; `errors` names each field. */
export function invalidAnswersProblem(errors: NonNullable<Problem['errors']>): ProblemError {
  return new ProblemError({
    type: 'urn:iss-pathways:problem:invalid-answers',
    title: 'Some answers need mending.',
    status: 422,
    code: 'invalid-answers',
    errors,
  });
}
