import type { RequestHandler } from 'express';
import { ulid } from 'ulidx';
import type { Log } from '../log/Log.ts';

/** Gives each request an id and logs how it ended: method, route pattern, status, time. Never the address asked for. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const id = ulid();
    response.locals.requestId = id;
    response.setHeader('x-request-id', id);
    response.on('close', () => {
      if (typeof response.locals.route !== 'string') return;
      const { statusCode: status, writableFinished } = response;
      log.info(
        {
          id,
          method: request.method,
          route: response.locals.route,
          status,
          ms: Math.round(performance.now() - started),
          ...(writableFinished ? {} : { aborted: true }),
        },
        'request',
      );
    });
    next();
  };
}
