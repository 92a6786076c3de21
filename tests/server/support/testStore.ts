import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { startStore } from '#store';
import { connectStore } from '../../../server/connectStore.ts';

export interface TestStore {
  readonly connection: Connection;
  readonly uri: string;
  stop(): Promise<void>;
}

/** A fresh database: on the embedded store, or on the MongoDB of TEST_MONGODB_URI. */
export async function openTestStore(): Promise<TestStore> {
  const given = process.env.TEST_MONGODB_URI;
  if (given !== undefined) return connectTo(given, () => Promise.resolve());
  const folder = mkdtempSync(join(tmpdir(), 'iss-st-'));
  const store = await startStore({ dataDir: join(folder, 'data'), endpoint: { socket: join(folder, 's.sock') } });
  return connectTo(store.uri, async () => {
    await store.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function connectTo(uri: string, stopStore: () => Promise<void>): Promise<TestStore> {
  const connection = await connectStore(uri.replace(/\/(\?|$)/, `/test-${randomBytes(6).toString('hex')}$1`));
  return {
    connection,
    uri,
    async stop() {
      await connection.dropDatabase();
      await connection.close();
      await stopStore();
    },
  };
}
