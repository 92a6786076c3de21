import type { ErrorRequestHandler, RequestHandler } from 'express';
import { describeError } from '../log/createLog.ts';
import type { Log } from '../log/Log.ts';
import { notFoundProblem } from '../problems/notFoundProblem.ts';
import { problemOf } from './problemOf.ts';

/** Turns whatever was thrown into RFC 9457 problem details; only our own faults are logged with their place. */
export function sendProblem(log: Log): ErrorRequestHandler {
  // eslint-disable-next-line max-params, @typescript-eslint/no-unused-vars -- Express tells an error handler by its four parameters.
  return (error: unknown, _request, response, _next) => {
    const id = String(response.locals.requestId);
    const { problem } = problemOf(error, id);
    if (problem.status >= 500) {
      log.error({ id, code: problem.code, route: response.locals.route as unknown, cause: describeError(error) }, 'problem');
    }
    if (response.headersSent) {
      // The answer was on its way (the session could not be touched, say): let it end, or cut it if it never will.
      if (!response.writableEnded) response.destroy();
      return;
    }
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** For paths below /api that no row of the route table names. */
export const unknownRoute: RequestHandler = (_request, response) => {
  response.locals.route = '(unknown)';
  throw notFoundProblem();
};
