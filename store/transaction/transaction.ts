import type { Collections } from '../catalog/catalog.ts';
import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import { keyText } from '../documents/stored.ts';
import type { OverlayEntry, View } from '../documents/view.ts';
import type { Reader } from '../storage/reader.ts';
import type { Document } from '../values/value.ts';

type TransactionState = 'open' | 'committing' | 'committed' | 'aborted';

/** A multi-document transaction: the data as it was when it began and what it has written since. */
export interface Transaction {
  readonly sessionKey: string;
  readonly lsid: Document;
  readonly number: number;
  readonly reader: Reader;
  collections: Collections;
  readonly created: Map<string, CollectionInfo>;
  readonly overlays: Map<number, Map<string, OverlayEntry>>;
  state: TransactionState;
  bytes: number;
  /** Called once when the transaction is over, in whatever way. */
  readonly ended: (() => void)[];
}

export function transactionView(transaction: Transaction): View {
  return {
    get collections() {
      return transaction.collections;
    },
    reader: transaction.reader,
    overlayOf: (collectionId) => transaction.overlays.get(collectionId),
  };
}

export function setOverlay(transaction: Transaction, collectionId: number, entry: OverlayEntry): void {
  const overlay = transaction.overlays.get(collectionId) ?? new Map<string, OverlayEntry>();
  overlay.set(keyText(entry.idKey), entry);
  transaction.overlays.set(collectionId, overlay);
  transaction.bytes += entry.bytes?.length ?? entry.idKey.length;
}
