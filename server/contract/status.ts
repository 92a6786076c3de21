import * as z from 'zod/mini';
import { Instant } from './words.ts';

const UpOrDown = z.enum(['up', 'down']);

/** Answer of GET /api/health, for whatever watches the server; 503 with the same body while the records cannot be reached. */
export const Health = z.object({ store: UpOrDown, engine: UpOrDown });
export type Health = z.infer<typeof Health>;

/** Answer of GET /api/status, for the operator: no personal data. */
export const SystemStatus = z.object({
  version: z.string(),
  startedAt: Instant,
  engine: z.object({ state: UpOrDown, kind: z.enum(['embedded', 'cluster']), gatewayVersion: z.nullable(z.string()) }),
  store: z.object({ state: UpOrDown, kind: z.enum(['embedded', 'mongodb']) }),
  /** What waits to be told to the engine, and since when. */
  outbox: z.object({ waiting: z.int(), oldestAt: z.nullable(Instant) }),
});
export type SystemStatus = z.infer<typeof SystemStatus>;
