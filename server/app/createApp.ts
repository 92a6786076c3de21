import express, { type Express, type RequestHandler } from 'express';
import type { Log } from '../log/Log.ts';
import { unsupportedMediaProblem } from '../problems/unsupportedMediaProblem.ts';
import type { RouteServices } from '../routes/RouteServices.ts';
import { routeTable } from '../routes/routeTable.ts';
import { BODY_LIMIT, LONG_BODY_LIMIT } from './bodyLimit.ts';
import { guard } from './guard.ts';
import { handleRoute } from './handleRoute.ts';
import { identify } from './identify.ts';
import { requestLog } from './requestLog.ts';
import { securityHeaders } from './securityHeaders.ts';
import { sendProblem, unknownRoute } from './sendProblem.ts';
import { serveDesigner } from './serveDesigner.ts';

export interface AppDeps {
  readonly services: RouteServices;
  readonly sessions: RequestHandler;
  readonly log: Log;
  readonly https: boolean;
  readonly trustProxy: number;
  /** Folder of the built designer. */
  readonly designer: string;
}

/** The HTTP interface and the application's files. */
export function createApp({ services, sessions, log, https, trustProxy, designer }: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(requestLog(log), securityHeaders(https));
  app.use('/api', noStore, sessions, identify(services.people));
  for (const route of routeTable) {
    const readers = route.body === null ? [] : [jsonOnly, route.long ? readLongJson : readJson];
    const chain = [guard(route, services.policies), ...readers, handleRoute(route, services)];
    app[route.method](route.path, ...chain);
  }
  app.use('/api', unknownRoute);
  app.use(serveDesigner(designer));
  app.use(sendProblem(log));
  return app;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};

const jsonOnly: RequestHandler = (request, _response, next) => {
  if (request.get('content-type') !== undefined && request.is('application/json') === false) throw unsupportedMediaProblem();
  next();
};

const reading = { strict: true, type: 'application/json' };
const readJson = express.json({ ...reading, limit: BODY_LIMIT });
const readLongJson = express.json({ ...reading, limit: LONG_BODY_LIMIT });
