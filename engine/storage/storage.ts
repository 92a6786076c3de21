import type { EngineRecord, Key } from '../protocol/index.ts';
import type { RowChange } from '../state/mutable/createOverlay.ts';
import type { RowReader } from '../state/rows.ts';

/** What one batch of commands leaves behind; committed whole or not at all. */
export interface Batch {
  readonly records: readonly EngineRecord[];
  readonly changes: Iterable<RowChange>;
  /** Follow-up commands left for later batches, and positions of those that earlier batches left and this one did. */
  readonly queued: readonly EngineRecord[];
  readonly dequeued: readonly number[];
  readonly highestKey: Key;
}

/** State, log and queue of left-over commands in one LMDB environment. */
export interface Storage {
  /** Committed state. */
  readonly rows: RowReader;
  /** Returns when the batch is on disk. */
  readonly commit: (batch: Batch) => void;
  /** Records after the position, oldest first. */
  readonly records: (afterPosition: number) => Iterable<EngineRecord>;
  readonly lastPosition: () => number;
  readonly highestKey: () => Key;
  readonly queue: () => readonly EngineRecord[];
  /** All of the state as stored: key and bytes, in the order of the keys. */
  readonly dump: () => Iterable<{ readonly key: string; readonly bytes: Uint8Array }>;
  /** A value of a row in the bytes that storing it would give. */
  readonly encode: (value: unknown) => Uint8Array;
  readonly exportedPosition: (exporterId: string) => number;
  readonly acknowledge: (exporterId: string, position: number) => void;
  /** Removes records before the position that every exporter has acknowledged. */
  readonly trimLog: (beforePosition: number) => void;
  readonly close: () => Promise<void>;
}
