import type { Finding } from '#contract';
import { ProblemError } from './ProblemError.ts';

/** 409: the check of a draft found something to mend; all that it found goes along. */
export function notCheckedProblem(findings: readonly Finding[]): ProblemError {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return new ProblemError({
    type: 'urn:iss-pathways:problem:not-checked',
    title: 'This draft is not ready.',
    status: 409,
    code: 'not-checked',
    detail: `There ${errors === 1 ? 'is one thing' : `are ${errors} things`} to mend first.`,
    findings: [...findings],
  });
}
