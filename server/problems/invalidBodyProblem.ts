import type { Problem } from '#contract';
import { ProblemError } from './ProblemError.ts';

/** 422: the body or the address' parameters are not what the contract says; `errors` names each field. */
export function invalidBodyProblem(errors: NonNullable<Problem['errors']>): ProblemError {
  return new ProblemError({
    type: 'urn:iss-pathways:problem:invalid-body',
    title: 'What was sent is not what we expected.',
    status: 422,
    code: 'invalid-body',
    errors,
  });
}
