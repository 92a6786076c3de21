import { storeError } from '../errors/storeError.ts';
import { compareSortKeys, sortKeys, type SortSpec } from '../query/sortSpec.ts';
import type { Document, Value } from '../values/value.ts';

const MEMORY_LIMIT = 100 * 1024 * 1024;

interface Sortable {
  readonly document: Document;
  readonly bytes?: Buffer;
}

interface Keyed<Item> {
  readonly item: Item;
  readonly keys: readonly Value[];
}

/** Keeps the best `limit` of what it is given without ever holding more than twice as many. */
function prune<Item>(kept: Keyed<Item>[], sort: SortSpec, limit: number): void {
  kept.sort((a, b) => compareSortKeys(sort, a.keys, b.keys));
  if (limit > 0 && kept.length > limit) kept.length = limit;
}

/** Sorts in memory, at most 100 MiB as MongoDB allows; with a limit (0 is none) it keeps only so many. */
export function* sortFound<Item extends Sortable>(found: Iterable<Item>, sort: SortSpec, limit: number): Generator<Item, void, undefined> {
  const kept: Keyed<Item>[] = [];
  let bytes = 0;
  for (const item of found) {
    kept.push({ item, keys: sortKeys(item.document, sort) });
    bytes += item.bytes?.length ?? 512;
    if (limit > 0 && kept.length >= Math.max(2 * limit, 64)) {
      prune(kept, sort, limit);
      bytes = kept.reduce((sum, { item: { bytes: size } }) => sum + (size?.length ?? 512), 0);
    }
    if (bytes > MEMORY_LIMIT)
      throw storeError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        'Sort exceeded memory limit of 104857600 bytes; add an index in the order asked for or a limit.',
      );
  }
  prune(kept, sort, limit);
  for (const { item } of kept) yield item;
}
