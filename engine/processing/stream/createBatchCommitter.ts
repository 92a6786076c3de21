import type { EngineLog } from '../../ports/engineLog.ts';
import type { EngineRecord } from '../../protocol/index.ts';
import type { BatchStore } from './batchStore.ts';
import type { ClientCommand } from './clientCommand.ts';
import type { Fifo } from './createFifo.ts';
import type { RecordBuffer } from './createRecordBuffer.ts';

/** Stores the batch at hand and then carries out its effects; answers whether that went well. */
export type BatchCommitter = (taken: readonly ClientCommand[]) => boolean;

interface Deps {
  readonly buffer: RecordBuffer;
  readonly store: BatchStore;
  readonly backlog: Fifo<EngineRecord>;
  readonly log: EngineLog;
}

export function createBatchCommitter({ buffer, store, backlog, log }: Deps): BatchCommitter {
  let stored: readonly EngineRecord[] = store.queue();
  for (const command of stored) backlog.push(command);
  return (taken) => {
    const left = backlog.items();
    try {
      if (buffer.records().length > 0) commit(left);
    } catch (error) {
      recover(taken, error);
      return false;
    }
    stored = left;
    for (const effect of buffer.takeEffects()) effect();
    return true;
  };

  function commit(left: readonly EngineRecord[]): void {
    const [isLeft, isStored] = [new Set(left), new Set(stored)];
    store.commit({
      records: buffer.records(),
      queued: left.filter((command) => !isStored.has(command)),
      dequeued: stored.filter((command) => !isLeft.has(command)).map((command) => command.position),
      highestKey: buffer.highestKey(),
    });
  }

  /** Nothing of the batch was stored: back to what is on disk. */
  function recover(taken: readonly ClientCommand[], error: unknown): void {
    log.error('A batch of commands could not be stored', error);
    store.discard();
    buffer.reset(store.lastPosition());
    backlog.clear();
    for (const command of stored) backlog.push(command);
    for (const client of taken) client.abort(error);
  }
}
