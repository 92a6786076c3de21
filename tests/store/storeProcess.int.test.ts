import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startStoreProcess } from './support/storeProcess.ts';

describe('the store as a process', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('should end within two seconds of losing its parent', async () => {
    const store = await startStoreProcess({ folder });
    const from = Date.now();
    store.disconnect();
    expect(await store.exited).toBe(0);
    expect(Date.now() - from).toBeLessThan(2_000);
  });

  test('should close cleanly on SIGTERM with a client connected', async () => {
    const store = await startStoreProcess({ folder });
    const client = await MongoClient.connect(store.uri);
    await client.db('test').collection('things').insertOne({ a: 1 });
    store.terminate();
    expect(await store.exited).toBe(0);
    await client.close();
  });

  test('should answer an error when the disk is full, and go on', async () => {
    const store = await startStoreProcess({ folder, shell: 'ulimit -f 6000; trap "" XFSZ;' });
    const client = await MongoClient.connect(store.uri);
    const things = client.db('test').collection<{ _id: number; text: string }>('things');
    let kept = 0;
    let failure: unknown;
    while (failure === undefined && kept < 5_000) {
      const outcome = await things.insertOne({ _id: kept, text: 'x'.repeat(20_000) }).catch((error: unknown) => error);
      if (outcome instanceof Error) failure = outcome;
      else kept += 1;
    }
    expect(failure).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
    expect(await things.countDocuments()).toBe(kept);
    expect(await things.findOne({ _id: kept - 1 })).toMatchObject({ _id: kept - 1 });
    await client.close();
    store.terminate();
    expect(await store.exited).toBe(0);
  });
});
