import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startStoreProcess, type StoreProcess } from './support/storeProcess.ts';

const ROUNDS = 4;
const WRITERS = 16;

interface Thing {
  _id: string;
  key: string;
  n: number;
}

describe('SIGKILL under load', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes until the store is gone; what was acknowledged and how often each counter was raised is the model. */
  async function work(client: MongoClient, round: number, acknowledged: Map<string, number>): Promise<void> {
    const things = client.db('test').collection<Thing>('things');
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let i = 0; ; i++) {
          const id = `${round}-${writer}-${i}`;
          await things.insertOne({ _id: id, key: `key ${id}`, n: 0 });
          acknowledged.set(id, 0);
          await things.updateOne({ _id: id }, { $inc: { n: 1 } });
          acknowledged.set(id, 1);
          await client.withSession(async (session) =>
            session.withTransaction(async () => {
              await things.insertOne({ _id: `${id}-a`, key: `key ${id}-a`, n: 1 }, { session });
              await things.insertOne({ _id: `${id}-b`, key: `key ${id}-b`, n: 1 }, { session });
            }),
          );
          acknowledged.set(`${id}-a`, 1).set(`${id}-b`, 1);
        }
      }).map(async (writer) => writer.catch(() => undefined)),
    );
  }

  async function check(client: MongoClient, acknowledged: ReadonlyMap<string, number>): Promise<void> {
    const things = client.db('test').collection<Thing>('things');
    const found = new Map((await things.find().toArray()).map((thing) => [thing._id, thing]));
    const lost = [...acknowledged].filter(([id, n]) => (found.get(id)?.n ?? -1) < n);
    const doubled = [...found.values()].filter(({ n }) => n > 1);
    const halves = [...found.keys()].filter(
      (id) => id.endsWith('-a') !== id.endsWith('-b') && !found.has(id.endsWith('-a') ? id.replace(/a$/, 'b') : id.replace(/b$/, 'a')),
    );
    expect({ lost, doubled, halves }).toEqual({ lost: [], doubled: [], halves: [] });
    const byKey = await things.find({}).sort({ key: 1 }).hint('key_1').toArray();
    expect(byKey).toHaveLength(found.size);
    expect(new Set(byKey.map(({ key }) => key)).size).toBe(found.size);
  }

  test('should keep every acknowledged write once, whole transactions only, and every index whole', async () => {
    const acknowledged = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const store: StoreProcess = await startStoreProcess({ folder });
      const client = await MongoClient.connect(store.uri, { serverSelectionTimeoutMS: 300, maxPoolSize: WRITERS });
      await client.db('test').collection('things').createIndex({ key: 1 }, { unique: true }, {});
      await check(client, acknowledged);
      setTimeout(() => store.kill(), 300 + 150 * round);
      await work(client, round, acknowledged);
      await store.exited;
      await client.close();
    }
    const store = await startStoreProcess({ folder });
    const client = await MongoClient.connect(store.uri);
    await check(client, acknowledged);
    expect(acknowledged.size).toBeGreaterThan(100);
    await client.close();
    store.terminate();
    await store.exited;
  }, 90_000);

  test('should not do twice what the driver tries again at the restarted store', async () => {
    const folderOfOne = join(folder, 'retry');
    const environment = { STORE_SOCKET: join(folder, 'run', 'retry.sock') };
    let store = await startStoreProcess({ folder: folderOfOne, environment });
    const client = await MongoClient.connect(store.uri, { serverSelectionTimeoutMS: 20_000, maxPoolSize: 8 });
    const counters = client.db('test').collection<{ _id: number; n: number }>('counters');
    const raised = Array.from({ length: 8 }, () => 0);
    await counters.insertMany(raised.map((_, i) => ({ _id: i, n: 0 })));
    let ending = false;
    const raising = raised.map(async (_, i) => {
      while (!ending) {
        await counters.updateOne({ _id: i }, { $inc: { n: 1 } });
        raised[i] = (raised[i] ?? 0) + 1;
      }
    });
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      store.kill();
      await store.exited;
      store = await startStoreProcess({ folder: folderOfOne, environment });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    ending = true;
    const failures = (await Promise.allSettled(raising)).filter(({ status }) => status === 'rejected').length;
    const found = await counters.find().sort({ _id: 1 }).toArray();
    for (const [i, { n }] of found.entries()) {
      expect(n).toBeGreaterThanOrEqual(raised[i] ?? 0);
      expect(n).toBeLessThanOrEqual((raised[i] ?? 0) + (failures > 0 ? 1 : 0));
    }
    await client.close();
    store.terminate();
    await store.exited;
  }, 60_000);
});
