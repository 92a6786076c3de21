import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import { endOf, withPrefix } from '../index/keyspace.ts';
import type { KeyRange } from '../storage/reader.ts';
import { orderedKey } from '../values/orderedKey.ts';
import type { Bounds } from './constraints.ts';
import type { ScoredPlan, Wanted } from './planIndex.ts';

const IDENTITY_SCORE = 100;

function orderByIdentity(wanted: Wanted): { readonly reverse: boolean; readonly sorted: boolean } {
  const [first] = wanted.sort;
  if (!first) return { reverse: false, sorted: true };
  return { reverse: first.direction === -1 && first.path === '_id', sorted: first.path === '_id' };
}

function stretch(low: Buffer, high: Buffer, reverse: boolean): KeyRange {
  return reverse ? { from: high, to: low, reverse } : { from: low, to: high, reverse };
}

function identityBounds(bounds: readonly Bounds[]): Bounds | undefined {
  const [first, ...others] = bounds;
  return (
    first &&
    others.reduce(
      (a, b) => ({
        low: Buffer.compare(a.low, b.low) >= 0 ? a.low : b.low,
        high: Buffer.compare(endOf(a.high), endOf(b.high)) <= 0 ? a.high : b.high,
      }),
      first,
    )
  );
}

function exactKeys(info: CollectionInfo, wanted: Wanted): readonly Buffer[] | undefined {
  const values = wanted.constraints.get('_id')?.equals;
  if (!values) return undefined;
  const keys = new Map(values.map((value) => withPrefix(info.id, orderedKey(value))).map((key) => [key.toString('latin1'), key]));
  return [...keys.values()].sort((a, b) => Buffer.compare(a, b));
}

/** The plan over the documents themselves, which lie in the order of their _id: single ones, a stretch, or all. */
export function planDocuments(info: CollectionInfo, wanted: Wanted): ScoredPlan {
  const { reverse, sorted } = orderByIdentity(wanted);
  const exact = exactKeys(info, wanted);
  if (exact) {
    const ranges = exact.map((key) => stretch(key, key, reverse));
    return {
      score: IDENTITY_SCORE,
      plan: { kind: 'documents', ranges: reverse ? ranges.reverse() : ranges, sorted: sorted || exact.length < 2 },
    };
  }
  const bounds = identityBounds(wanted.constraints.get('_id')?.bounds ?? []);
  const score = (bounds ? 4 : 0) + (wanted.sort.length > 0 && sorted ? 3 : 0);
  const low = withPrefix(info.id, bounds?.low ?? Buffer.alloc(0));
  const high = endOf(withPrefix(info.id, bounds?.high ?? Buffer.alloc(0)));
  return { score, plan: { kind: 'documents', ranges: [stretch(low, high, reverse)], sorted } };
}
