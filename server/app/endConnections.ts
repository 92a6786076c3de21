import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long answers that are under way may take when the server stops. */
const LAST_ANSWERS_MS = 1_000;

/** Takes no more connections, ends those that browsers merely keep open, and after a second all others. */
export async function endConnections(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = new AbortController();
  const late = sleep(LAST_ANSWERS_MS, undefined, { signal: patience.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  );
  await closed;
  patience.abort();
  await late;
}
