import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 429: too many tries to sign in; `seconds` until the next may be made. */
export function tooManyTriesProblem(seconds: number): ProblemError {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return problem({
    status: 429,
    code: 'too-many-tries',
    title: 'Too many tries.',
    detail: `Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
  });
}
