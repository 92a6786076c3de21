import { storeError } from '../errors/storeError.ts';
import { matchesPartial } from '../query/matchesPartial.ts';
import { EMPTY_ARRAY_KEY, inverted, orderedKey } from '../values/orderedKey.ts';
import type { Document, Value } from '../values/value.ts';
import type { IndexSpec } from './indexSpec.ts';
import { EMPTY_ARRAY, indexValues, type IndexTuple } from './indexValues.ts';

/** LMDB's limit of 1978 bytes for a key, less room for the identifiers of index and document. */
const MAX_INDEX_KEY_BYTES = 1400;

export interface IndexKey {
  readonly bytes: Buffer;
  readonly tuple: IndexTuple;
}

export function componentKey(value: Value, direction: 1 | -1): Buffer {
  const key = value === EMPTY_ARRAY ? EMPTY_ARRAY_KEY : orderedKey(value);
  return direction === 1 ? key : inverted(key);
}

function tupleKey(spec: IndexSpec, tuple: IndexTuple): IndexKey {
  const bytes = Buffer.concat(spec.fields.map((field, i) => componentKey(tuple[i], field.direction)));
  if (bytes.length > MAX_INDEX_KEY_BYTES)
    throw storeError(
      'KeyTooLong',
      `Btree::insert: key too large to index, failing ${spec.name} ${bytes.length}, at most ${MAX_INDEX_KEY_BYTES} bytes`,
    );
  return { bytes, tuple };
}

/** The distinct ordered keys of a document in an index; none if the index is partial or sparse and leaves the document out. */
export function indexKeys(
  spec: IndexSpec,
  document: Document,
): { readonly keys: ReadonlyMap<string, IndexKey>; readonly multikey: boolean } {
  const keys = new Map<string, IndexKey>();
  if (spec.partialFilterExpression && !matchesPartial(spec.partialFilterExpression, document)) return { keys, multikey: false };
  const { tuples, multikey } = indexValues(spec, document);
  for (const tuple of tuples) {
    const key = tupleKey(spec, tuple);
    keys.set(key.bytes.toString('latin1'), key);
  }
  return { keys, multikey };
}
