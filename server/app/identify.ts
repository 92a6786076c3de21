import type { RequestHandler } from 'express';
import type { PeopleService } from '../people/PeopleService.ts';
import { createSessionHandle } from '../session/createSessionHandle.ts';
import type { SessionHandle } from '../session/SessionHandle.ts';
import { standingOfSession } from '../session/standingOfSession.ts';

/** Looks up who asks and leaves the session's handle for the door. */
export function identify(people: Pick<PeopleService, 'standing'>): RequestHandler {
  return async (request, response, next) => {
    const standing = await standingOfSession(people, request.session);
    response.locals.session = createSessionHandle(request, standing) satisfies SessionHandle;
    next();
  };
}
