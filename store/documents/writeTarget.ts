import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import type { Document } from '../values/value.ts';
import type { View } from './view.ts';

/** One document's change: null before is an insertion, null after a deletion. */
export interface DocumentWrite {
  readonly idKey: Buffer;
  readonly before: Document | null;
  readonly after: Document | null;
  /** The whole document was given anew rather than changed by operators. */
  readonly replaced: boolean;
}

/** Where a command's writes go: into the running write transaction, or over the data that a multi-document transaction sees. */
export interface WriteTarget {
  readonly view: View;
  collection(database: string, name: string): CollectionInfo | undefined;
  create(database: string, name: string, options?: Document): CollectionInfo;
  write(info: CollectionInfo, write: DocumentWrite): void;
}
