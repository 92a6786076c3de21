import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '../adapters/createSystemClock.ts';
import { createSystemProcessIdentity } from '../adapters/createSystemProcessIdentity.ts';
import { createSystemScheduler } from '../adapters/createSystemScheduler.ts';
import type { EngineRecord } from '../protocol/index.ts';
import { createOverlay } from '../state/mutable/createOverlay.ts';
import { replay } from '../state/replay.ts';
import { openStorage } from '../storage/openStorage.ts';

type Dump = Iterable<{ readonly key: string; readonly bytes: Uint8Array }>;

/** Replays the log into a fresh state and compares it with the live one, byte for byte; answers the keys that differ. */
export async function compareReplay(log: Iterable<EngineRecord>, live: Dump): Promise<readonly string[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'iss-replay-'));
  const storage = await openStorage({
    dataDir,
    lockWaitMillis: 0,
    clock: createSystemClock(),
    scheduler: createSystemScheduler(),
    identity: createSystemProcessIdentity(),
  });
  try {
    const overlay = createOverlay(storage.rows);
    replay(overlay.rows, log);
    storage.commit({ records: [], changes: overlay.changes(), queued: [], dequeued: [], highestKey: 0 });
    return differences(live, storage.dump());
  } finally {
    await storage.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function differences(live: Dump, replayed: Dump): readonly string[] {
  const expected = new Map(Array.from(replayed, ({ key, bytes }) => [key, Buffer.from(bytes)]));
  const different: string[] = [];
  for (const { key, bytes } of live) {
    const other = expected.get(key);
    if (other === undefined || !other.equals(bytes)) different.push(key);
    expected.delete(key);
  }
  return [...different, ...expected.keys()];
}
