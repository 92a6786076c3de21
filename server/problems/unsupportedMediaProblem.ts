import { problem } from './problem.ts';
import type { ProblemError } from './ProblemError.ts';

/** 415: only JSON (in UTF-8, not compressed in an unknown way) is taken. */
export function unsupportedMediaProblem(): ProblemError {
  return problem({ status: 415, code: 'unsupported-media', title: 'Only JSON can be sent here.' });
}
