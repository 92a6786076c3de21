import { io } from 'socket.io-client';
import { type LiveEvent, SOCKET_EVENT } from '#contract';
import type { Person } from './person.ts';

/** A person's live connection: everything it said so far. */
export interface Hearing {
  readonly events: readonly LiveEvent[];
  stop(): void;
}

/** Opens the live connection of a signed-in person, as her browser does, and notes what it says. */
export async function hear(url: string, who: Person): Promise<Hearing> {
  const events: LiveEvent[] = [];
  const socket = io(url, { extraHeaders: { cookie: who.cookie() }, transports: ['websocket'], forceNew: true });
  socket.on(SOCKET_EVENT, (event: LiveEvent) => events.push(event));
  await new Promise<void>((done, failed) => {
    socket.once('connect', done);
    socket.once('connect_error', failed);
  });
  return { events, stop: () => socket.disconnect() };
}
