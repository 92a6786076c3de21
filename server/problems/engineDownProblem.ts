import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 503: this one thing cannot wait until the engine is back. */
export function engineDownProblem(): ProblemError {
  return problem({
    status: 503,
    code: 'engine-down',
    title: 'The procedures are paused for a moment.',
    detail: 'Your work is kept. Try this again in a minute.',
  });
}
