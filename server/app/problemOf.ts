import { badJsonProblem } from '../problems/badJsonProblem.ts';
import { defectProblem } from '../problems/defectProblem.ts';
import { isStoreAway } from '../problems/isStoreAway.ts';
import { notFoundProblem } from '../problems/notFoundProblem.ts';
import { ProblemError } from '../problems/ProblemError.ts';
import { storeDownProblem } from '../problems/storeDownProblem.ts';
import { tooLargeProblem } from '../problems/tooLargeProblem.ts';
import { unsupportedMediaProblem } from '../problems/unsupportedMediaProblem.ts';
import { BODY_LIMIT } from './bodyLimit.ts';

/** What the caller is told about an error; `reference` leads support to its cause in the log. */
export function problemOf(error: unknown, reference: string): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof Error)) return defectProblem(reference);
  return problemOfParser(error) ?? (isStoreAway(error) ? storeDownProblem() : defectProblem(reference));
}

/** Errors of body-parser and of Express' own decoding carry a `type` or a `status`. */
function problemOfParser(error: Error & { type?: string; status?: number; limit?: number }): ProblemError | null {
  switch (error.type) {
    case 'entity.parse.failed':
    case 'request.size.invalid':
    case 'request.aborted':
      return badJsonProblem();
    case 'entity.too.large':
      return tooLargeProblem(`${Math.floor((error.limit ?? BODY_LIMIT) / 1000)} kB`);
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return unsupportedMediaProblem();
  }
  if (error instanceof URIError) return notFoundProblem();
  return error.status === 400 ? badJsonProblem() : null;
}
