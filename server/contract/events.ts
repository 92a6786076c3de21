import * as z from 'zod/mini';
import { Instant, Ulid } from './words.ts';

/** Name of the one socket.io event the server sends. */
export const SOCKET_EVENT = 'event';

/** One entry of a person's event stream: ids only, the browser re-reads over HTTP. `cursor` rises by one per person. */
export const LiveEvent = z.object({
  cursor: z.int(),
  at: Instant,
  kind: z.enum(['task-created', 'task-changed', 'task-withdrawn', 'handoff-received', 'handoff-changed', 'handoff-late', 'case-changed']),
  caseId: z.nullable(Ulid),
  taskId: z.nullable(Ulid),
  handoffId: z.nullable(Ulid),
});
export type LiveEvent = z.infer<typeof LiveEvent>;

/** Answer of GET /api/events?after=CURSOR: what a browser that was away has missed. */
export const EventPage = z.object({ events: z.array(LiveEvent), cursor: z.int(), more: z.boolean() });
export type EventPage = z.infer<typeof EventPage>;
