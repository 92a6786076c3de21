import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { SessionData, Store } from 'express-session';
import { Server, type Socket } from 'socket.io';
import { SOCKET_EVENT } from '#contract';
import { describeError } from '../log/createLog.ts';
import type { Log } from '../log/Log.ts';
import type { PeopleService, Standing } from '../people/PeopleService.ts';
import type { Policies } from '../policies/policies.ts';
import type { EventService } from '../services/EventService.ts';
import type { HandoffService } from '../services/HandoffService.ts';
import { standingOfSession } from '../session/standingOfSession.ts';
import { createPump } from './createPump.ts';
import { isOwnOrigin } from './isOwnOrigin.ts';
import type { Realtime } from './Realtime.ts';

/** How often idle connections are looked at: their session may have ended, or another server may have written to their stream. */
const LOOK_MS = 15_000;

export interface RealtimeDeps {
  readonly httpServer: HttpServer;
  readonly sessions: RequestHandler;
  readonly sessionStore: Store;
  readonly people: Pick<PeopleService, 'standing'>;
  readonly policies: Policies;
  readonly events: EventService;
  readonly handoffs: Pick<HandoffService, 'delivered'>;
  readonly publicUrl: string | null;
  readonly log: Log;
}

type Wired = Socket<Record<string, never>, Record<string, (event: unknown) => void>, Record<string, never>, { pump?: () => Promise<void> }>;

/** socket.io on the same port and the same sessions as HTTP; browsers only listen. */
export function createRealtime(deps: RealtimeDeps): Realtime {
  const io = new Server<Record<string, never>, Record<string, (event: unknown) => void>, Record<string, never>, Wired['data']>(
    deps.httpServer,
    {
      serveClient: false,
      maxHttpBufferSize: 10_000,
      allowRequest: (request, decide) => decide(null, isOwnOrigin(request, deps.publicUrl)),
    },
  );
  io.engine.use(atHandshake(deps.sessions));
  io.use((socket, next) => {
    admit(deps, socket).then(
      (admitted) => next(admitted ? undefined : new Error('signed-out')),
      () => next(new Error('try-again')),
    );
  });
  io.on('connection', (socket) => void socket.data.pump?.());
  const look = setInterval(() => io.sockets.sockets.forEach((socket) => void socket.data.pump?.()), LOOK_MS);
  return {
    cutSession: (sessionId) => io.in(`session:${sessionId}`).disconnectSockets(true),
    cutPerson: (personId) => io.in(`person:${personId}`).disconnectSockets(true),
    announce(personId) {
      for (const id of io.sockets.adapter.rooms.get(`person:${personId}`) ?? []) void io.sockets.sockets.get(id)?.data.pump?.();
    },
    async close() {
      clearInterval(look);
      await io.close();
    },
  };
}

/** Lets a signed-in person's connection in and gives it its pump; false refuses. */
async function admit(deps: RealtimeDeps, socket: Wired): Promise<boolean> {
  const sessionId = (socket.request as IncomingMessage & { sessionID?: string }).sessionID;
  if (sessionId === undefined) return false;
  const standing = () => standingNow(deps, sessionId);
  const actor = (await standing())?.actor;
  if (actor === undefined) return false;
  const wanted = Number((socket.handshake.auth as { cursor?: unknown }).cursor);
  const newest = await deps.events.cursor(actor.personId);
  await socket.join([`person:${actor.personId}`, `session:${sessionId}`]);
  socket.data.pump = createPump(
    {
      ...{ personId: actor.personId, events: deps.events, handoffs: deps.handoffs, standing },
      send: (event) => void socket.emit(SOCKET_EVENT, event),
      cut: () => void socket.disconnect(true),
      onError: (error) => deps.log.warn({ cause: describeError(error) }, 'live events wait'),
    },
    Number.isSafeInteger(wanted) && wanted >= 0 && wanted < newest ? wanted : newest,
  );
  return true;
}

/** Reads the session afresh: it may have ended, or the person's role may have changed, since the connection was made. */
async function standingNow({ sessionStore, people, policies }: RealtimeDeps, sessionId: string): Promise<Standing | null> {
  const session = await new Promise<SessionData | null>((resolve, reject) => {
    sessionStore.get(sessionId, (error: unknown, found) => {
      if (error === null || error === undefined) resolve(found ?? null);
      else reject(error instanceof Error ? error : new Error('The session could not be read.'));
    });
  });
  const standing = session === null ? null : await standingOfSession(people, session);
  return standing !== null && policies.can(standing.actor, 'event.listen', { kind: 'event' }) ? standing : null;
}

type EngineMiddleware = (
  request: IncomingMessage & { _query?: { sid?: string } },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Only the first request of a connection loads the session; what follows is checked at every event. */
function atHandshake(sessions: RequestHandler): EngineMiddleware {
  const load = sessions as unknown as EngineMiddleware;
  return (request, response, next) => {
    if (request._query?.sid === undefined) load(request, response, next);
    else next();
  };
}
