import type { IndexInfo } from '../catalog/collectionInfo.ts';
import type { KeyRange } from '../storage/reader.ts';

/**
 * How documents are found: by stretches of _id, of an index, or by the plans of an $or's branches one after the other.
 * `sorted` says that they come in the order asked for.
 */
export type Plan =
  | { readonly kind: 'documents'; readonly ranges: readonly KeyRange[]; readonly sorted: boolean }
  | { readonly kind: 'index'; readonly index: IndexInfo; readonly ranges: readonly KeyRange[]; readonly sorted: boolean }
  | { readonly kind: 'union'; readonly plans: readonly Plan[]; readonly sorted: false };
