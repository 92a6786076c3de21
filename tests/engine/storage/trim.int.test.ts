import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '../../../engine/adapters/createSystemClock.ts';
import { createSystemProcessIdentity } from '../../../engine/adapters/createSystemProcessIdentity.ts';
import { createSystemScheduler } from '../../../engine/adapters/createSystemScheduler.ts';
import type { EngineRecord } from '../../../engine/protocol/index.ts';
import { openStorage } from '../../../engine/storage/openStorage.ts';
import type { Storage } from '../../../engine/storage/storage.ts';

let dataDir = '';
let storage: Storage;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'iss-trim-'));
  storage = await openStorage({
    dataDir,
    lockWaitMillis: 0,
    clock: createSystemClock(),
    scheduler: createSystemScheduler(),
    identity: createSystemProcessIdentity(),
  });
  for (let batch = 0; batch < 10; batch += 1) {
    const records = Array.from({ length: 10 }, (_, index) => ({ position: batch * 10 + index + 1 }) as EngineRecord);
    storage.commit({ records, changes: [], queued: [], dequeued: [], highestKey: 1 });
  }
});

afterAll(async () => {
  await storage.close();
  await rm(dataDir, { recursive: true, force: true });
});

const first = (): number | undefined => [...storage.records(0)][0]?.position;

describe('trimming the log', () => {
  it('should keep what a reader has not acknowledged, whole batches, and always the last [LOG4]', () => {
    storage.acknowledge('slow', 35);
    storage.acknowledge('fast', 90);
    storage.trimLog(80);
    expect(first()).toBe(31);
    storage.acknowledge('slow', 100);
    storage.trimLog(1000);
    expect(first()).toBe(81);
    expect(storage.lastPosition()).toBe(100);
  });
});
