import type { Collections } from '../catalog/catalog.ts';
import type { Reader } from '../storage/reader.ts';
import type { Document } from '../values/value.ts';

/** What a transaction has written and not yet committed, by the document's key; null is a deletion. */
export interface OverlayEntry {
  readonly idKey: Buffer;
  readonly document: Document | null;
  readonly bytes: Buffer | null;
}

export type Overlay = ReadonlyMap<string, OverlayEntry>;

/** The data as one command sees it: as it is now, or as a transaction began with its own writes laid over. */
export interface View {
  readonly collections: Collections;
  readonly reader: Reader;
  overlayOf(collectionId: number): Overlay | undefined;
}
