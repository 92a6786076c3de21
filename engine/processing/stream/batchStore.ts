import type { EngineRecord, Key } from '../../protocol/index.ts';

/** What the command loop needs of the storage; the composition root gives it one batch of state changes with each commit. */
export interface BatchStore {
  /** Follow-up commands that earlier batches left. */
  readonly queue: () => readonly EngineRecord[];
  readonly lastPosition: () => number;
  /** Returns when records and state changes are on disk; throws when they are not, and then nothing changed. */
  readonly commit: (batch: {
    readonly records: readonly EngineRecord[];
    readonly queued: readonly EngineRecord[];
    readonly dequeued: readonly number[];
    readonly highestKey: Key;
  }) => void;
  /** Undo log of the state changes since the last commit. */
  readonly mark: () => number;
  readonly rollback: (mark: number) => void;
  readonly discard: () => void;
}
