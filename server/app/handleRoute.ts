import type { RequestHandler } from 'express';
import type { Route } from '../routes/Route.ts';
import type { RouteServices } from '../routes/RouteServices.ts';
import type { SessionHandle } from '../session/SessionHandle.ts';
import { checkId, checkInput } from './checkInput.ts';

/** Checks what came in, calls the row's handler and sends its reply. */
export function handleRoute(route: Route, services: RouteServices): RequestHandler {
  return async (request, response) => {
    const session = response.locals.session as SessionHandle;
    const { status, body } = await route.handle(
      {
        actor: session.standing?.actor ?? null,
        session,
        id: checkId(request.params.id),
        query: checkInput(route.query, request.query),
        body: checkInput(route.body, request.body),
        address: request.ip ?? 'unknown',
      },
      services,
    );
    response.status(status);
    if (body === undefined) response.end();
    else response.json(body);
  };
}
