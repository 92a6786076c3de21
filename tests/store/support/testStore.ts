import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, MongoClient, type MongoClientOptions } from 'mongodb';
import { type RunningStore, startStore, type StoreOptions } from '../../../store/startStore.ts';

export interface TestStore {
  readonly folder: string;
  readonly socket: string;
  readonly uri: string;
  readonly client: MongoClient;
  readonly db: Db;
  /** Stops and starts on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

type Overrides = Omit<Partial<StoreOptions>, 'dataDir' | 'endpoint'>;

/** A store in a folder of its own with a connected driver, both gone after `stop`. */
export async function openTestStore(overrides: Overrides = {}, clientOptions: MongoClientOptions = {}): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const socket = join(folder, 'run', 'store.sock');
  const start = async (): Promise<RunningStore> => startStore({ dataDir: join(folder, 'data'), endpoint: { socket }, ...overrides });
  let store = await start();
  let client = await MongoClient.connect(store.uri, clientOptions);
  return {
    folder,
    socket,
    uri: store.uri,
    get client() {
      return client;
    },
    get db() {
      return client.db('test');
    },
    async restart() {
      await client.close();
      await store.stop();
      store = await start();
      client = await MongoClient.connect(store.uri, clientOptions);
    },
    async stop() {
      await client.close();
      await store.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
