import { keyText } from '../documents/stored.ts';
import type { Transaction } from './transaction.ts';

/** A plain write met a document that an open transaction has written; it is tried again when that one is over. */
export class BlockedByTransaction extends Error {
  readonly transaction: Transaction;

  constructor(transaction: Transaction) {
    super('blocked by an open transaction');
    this.name = 'BlockedByTransaction';
    this.transaction = transaction;
  }
}

/** Which open transaction has written which document. */
export interface DocumentLocks {
  holder(collectionId: number, idKey: Buffer): Transaction | undefined;
  take(collectionId: number, idKey: Buffer, transaction: Transaction): void;
  release(transaction: Transaction): void;
}

const lockName = (collectionId: number, idKey: Buffer): string => `${collectionId}:${keyText(idKey)}`;

export function createDocumentLocks(): DocumentLocks {
  const holders = new Map<string, Transaction>();
  return {
    holder: (collectionId, idKey) => holders.get(lockName(collectionId, idKey)),
    take: (collectionId, idKey, transaction) => void holders.set(lockName(collectionId, idKey), transaction),
    release(transaction) {
      for (const [collectionId, overlay] of transaction.overlays) {
        for (const { idKey } of overlay.values()) {
          const name = lockName(collectionId, idKey);
          if (holders.get(name) === transaction) holders.delete(name);
        }
      }
    },
  };
}
