import type { EngineRecord } from '../protocol/index.ts';
import { createOverlay } from '../state/mutable/createOverlay.ts';
import { replay } from '../state/replay.ts';
import type { RowReader } from '../state/rows.ts';
import { rowKey } from '../storage/createStoredRows.ts';

/** State as it lies on disk, and how it is written there. */
export interface StoredState {
  readonly dump: () => Iterable<{ readonly key: string; readonly bytes: Uint8Array }>;
  readonly encode: (value: unknown) => Uint8Array;
}

const EMPTY: RowReader = { get: () => undefined, scan: () => [] };

/** Replays the log into a fresh state and compares it with the stored one, byte for byte; answers the keys that differ. */
export function compareReplay(log: Iterable<EngineRecord>, stored: StoredState): readonly string[] {
  const overlay = createOverlay(EMPTY);
  replay(overlay.rows, log);
  const replayed = new Map<string, Uint8Array>();
  for (const { space, id, value } of overlay.changes())
    if (value !== undefined) replayed.set(rowKey(space, id), Uint8Array.from(stored.encode(value)));
  const different: string[] = [];
  for (const { key, bytes } of stored.dump()) {
    const other = replayed.get(key);
    if (other === undefined || Buffer.compare(other, bytes) !== 0) different.push(key);
    replayed.delete(key);
  }
  return [...different, ...replayed.keys()];
}
