import { asStorageError } from '../errors/diskFull.ts';
import { RolledBack } from '../errors/rolledBack.ts';
import { StoreError } from '../errors/storeError.ts';
import { BlockedByTransaction } from '../transaction/documentLocks.ts';
import type { Document } from '../values/value.ts';
import type { StoreState } from './command.ts';

export interface WriteRequest {
  readonly run: () => Document;
  /** Takes back what `run` changed in memory besides catalogue and change log. */
  readonly undo?: () => void;
  readonly committed?: () => void;
}

interface Before {
  readonly collections: ReturnType<StoreState['catalog']['collections']>;
  readonly lastChange: number;
}

/** What to tell the caller of an error that came out of a write. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof RolledBack) return error.reason;
  return error instanceof StoreError ? error : asStorageError(error);
}

/** Runs again as soon as the transaction that stands in the way is over. */
function whenOver({ transaction }: BlockedByTransaction, again: () => void): void {
  if (transaction.state === 'open' || transaction.state === 'committing') transaction.ended.push(again);
  else again();
}

/** Runs a write in the next group commit; resolves when it is on disk, rejects with a StoreError. */
export async function submitWrite(state: StoreState, request: WriteRequest): Promise<Document> {
  const { storage, catalog, changeLog, changeSignal } = state;
  return new Promise((resolve, reject) => {
    let before: Before | undefined;
    const attempt = (): void => {
      storage.groupCommit.submit({
        run() {
          before = { collections: catalog.collections(), lastChange: changeLog.last() };
          return request.run();
        },
        undo() {
          request.undo?.();
          if (!before) return;
          catalog.restore(before.collections);
          changeLog.restore(before.lastChange);
        },
        committed(reply: Document) {
          request.committed?.();
          if (changeLog.last() !== before?.lastChange) changeSignal.notify();
          resolve(reply);
        },
        failed(error) {
          if (error instanceof BlockedByTransaction) whenOver(error, attempt);
          else reject(storeErrorOf(error));
        },
      });
    };
    attempt();
  });
}
