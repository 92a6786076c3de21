import { LiveEvent, SOCKET_EVENT } from '#contract';
import type { EventPage } from '#contract';

/** The little of a socket that is used here. */
export interface LiveSocket {
  on(name: string, listener: (message: unknown) => void): unknown;
  close(): unknown;
}

export interface LiveDeps {
  events(after: number): Promise<EventPage>;
  openSocket(): Promise<LiveSocket>;
  /** How often to ask over HTTP, for networks that let no socket through (ms). */
  askEveryMs: number;
}

export interface Live {
  /** Follows the person's stream from a cursor until the returned function is called. */
  follow(cursor: number, onEvents: (events: readonly LiveEvent[]) => void): () => void;
}

/** Live events in order and once each: by socket, and over HTTP for whatever a socket missed. */
export function createLive(deps: LiveDeps): Live {
  return {
    follow(start, onEvents) {
      let cursor = start;
      let ended = false;
      let socket: LiveSocket | null = null;
      let asking: Promise<void> | null = null;

      const take = (events: readonly LiveEvent[]): void => {
        const fresh = events.filter((event) => event.cursor > cursor).sort((a, b) => a.cursor - b.cursor);
        const newest = fresh.at(-1);
        if (ended || newest === undefined) return;
        cursor = newest.cursor;
        onEvents(fresh);
      };
      const askAll = async (): Promise<void> => {
        let more = true;
        while (more && !ended) {
          const page = await deps.events(cursor);
          take(page.events);
          more = page.more && page.events.length > 0;
        }
      };
      const catchUp = (): void => {
        asking ??= askAll()
          .catch(() => undefined)
          .finally(() => {
            asking = null;
          });
      };
      const onMessage = (message: unknown): void => {
        const event = LiveEvent.safeParse(message);
        if (event.success && event.data.cursor === cursor + 1) take([event.data]);
        else catchUp();
      };

      void deps.openSocket().then(
        (opened) => {
          if (ended) return opened.close();
          socket = opened;
          opened.on('connect', catchUp);
          opened.on(SOCKET_EVENT, onMessage);
          return undefined;
        },
        () => undefined,
      );
      const timer = setInterval(catchUp, deps.askEveryMs);
      return () => {
        ended = true;
        clearInterval(timer);
        socket?.close();
      };
    },
  };
}
