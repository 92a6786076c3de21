import { badJsonProblem } from '../problems/badJsonProblem.ts';
import { defectProblem } from '../problems/defectProblem.ts';
import { notFoundProblem } from '../problems/notFoundProblem.ts';
import { ProblemError } from '../problems/ProblemError.ts';
import { storeDownProblem } from '../problems/storeDownProblem.ts';
import { tooLargeProblem } from '../problems/tooLargeProblem.ts';
import { unsupportedMediaProblem } from '../problems/unsupportedMediaProblem.ts';
import { BODY_LIMIT } from './bodyLimit.ts';

/** Names and codes under which the driver says that the store is away; a write into a connection that just broke has a bare code. */
const STORE_AWAY = {
  names: /^Mongo(ose)?(ServerSelection|Network\w*|NotConnected|PoolC\w+|WaitQueueTimeout|TopologyClosed|OperationTimeout)Error$/,
  codes: new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ENOENT']),
};

/** What the caller is told about an error; `reference` leads support to its cause in the log. */
export function problemOf(error: unknown, reference: string): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof Error)) return defectProblem(reference);
  return problemOfParser(error) ?? (isStoreAway(error) ? storeDownProblem() : defectProblem(reference));
}

function isStoreAway(error: Error & { code?: unknown; syscall?: unknown }): boolean {
  const isBroken =
    typeof error.code === 'string' && STORE_AWAY.codes.has(error.code) && ['write', 'read', 'connect'].includes(String(error.syscall));
  return isBroken || STORE_AWAY.names.test(error.name);
}

/** Errors of body-parser and of Express' own decoding carry a `type` or a `status`. */
function problemOfParser(error: Error & { type?: string; status?: number }): ProblemError | null {
  switch (error.type) {
    case 'entity.parse.failed':
    case 'request.size.invalid':
    case 'request.aborted':
      return badJsonProblem();
    case 'entity.too.large':
      return tooLargeProblem(BODY_LIMIT.words);
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return unsupportedMediaProblem();
  }
  if (error instanceof URIError) return notFoundProblem();
  return error.status === 400 ? badJsonProblem() : null;
}
