import type { RequestHandler } from 'express';
import type { Policies } from '../policies/policies.ts';
import { rights } from '../policies/rights.ts';
import { csrfProblem } from '../problems/csrfProblem.ts';
import { forbiddenProblem } from '../problems/forbiddenProblem.ts';
import { signedOutProblem } from '../problems/signedOutProblem.ts';
import type { Route } from '../routes/Route.ts';
import { carriesToken } from '../session/csrfToken.ts';
import type { SessionHandle } from '../session/SessionHandle.ts';

/** Lets a request in by its route's row of the table of rights: signed in, sent by our own page, of a role that may. */
export function guard({ path, method, action }: Route, policies: Policies): RequestHandler {
  return (request, response, next) => {
    response.locals.route = path;
    const { standing } = response.locals.session as SessionHandle;
    if (standing === null && !('anyone' in rights[action])) throw signedOutProblem();
    if (method !== 'get' && !carriesToken(request.session, request.get('x-csrf-token'))) throw csrfProblem();
    if (standing !== null && !policies.may(standing.actor, action)) throw forbiddenProblem();
    next();
  };
}
