import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import express from 'express';

/** The page of one editor by itself, as `npm test` built it, served until it is closed. */
export async function serveHarness(room: 'check' | 'form' | 'pathway' | 'tables'): Promise<{ url: string; close: () => Promise<void> }> {
  const app = express().use(express.static(fileURLToPath(new URL('../../../../dist/harness', import.meta.url)), { maxAge: '10m' }));
  const server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/harness.html?room=${room}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
