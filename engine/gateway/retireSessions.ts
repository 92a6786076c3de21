import type { Server } from '@grpc/grpc-js';
import type { Http2Server, ServerHttp2Session } from 'node:http2';

/** Streams after which a session is retired; Node ends a session after about 1,050 resets, which old clients send after every call. */
export const STREAMS_PER_SESSION = 700;

/**
 * Retires each HTTP/2 session gracefully once it has carried its share of streams, so that a client which resets
 * every finished stream (grpc-js before 1.10) never meets Node's reset limit (grpc/grpc-node#2625).
 * Streams that arrive behind the announced last one are refused unprocessed by Node: the client repeats them on
 * a new session, and no command runs twice.
 */
export function retireSessions(server: Server, streamsPerSession: number): void {
  for (const listener of listenersOf(server)) {
    listener.on('session', (session) => retireAfter(session, streamsPerSession));
  }
}

/** grpc-js gives no public way to its HTTP/2 servers; should the field go, the start fails and says so. */
function listenersOf(server: Server): readonly Http2Server[] {
  const { http2Servers } = server as unknown as { readonly http2Servers?: unknown };
  if (!(http2Servers instanceof Map) || http2Servers.size === 0)
    throw new Error('This version of @grpc/grpc-js hides its HTTP/2 servers: sessions cannot be retired.');
  return [...(http2Servers as Map<Http2Server, unknown>).keys()];
}

function retireAfter(session: ServerHttp2Session, streamsPerSession: number): void {
  let streams = 0;
  session.on('stream', () => {
    streams += 1;
    if (streams === streamsPerSession) session.close();
  });
}
