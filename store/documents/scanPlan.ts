import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import { PREFIX_BYTES, withPrefix } from '../index/keyspace.ts';
import type { Plan } from '../query/plan.ts';
import { type KeyRange, readRange } from '../storage/reader.ts';
import { keyText, type Stored } from './stored.ts';
import type { View } from './view.ts';

type IndexPlan = Extract<Plan, { kind: 'index' }>;

function isPoint(range: KeyRange): boolean {
  return range.from.equals(range.to);
}

function* scanDocuments(view: View, ranges: readonly KeyRange[]): Generator<Stored, void, undefined> {
  for (const range of ranges) {
    if (isPoint(range)) {
      const bytes = view.reader.get('documents', range.from);
      if (bytes) yield { idKey: range.from.subarray(PREFIX_BYTES), bytes };
      continue;
    }
    for (const { key, value } of readRange(view.reader, 'documents', range)) yield { idKey: key.subarray(PREFIX_BYTES), bytes: value };
  }
}

/** An index entry's value tells where in its key the document's own key begins. */
function* scanIndex(view: View, info: CollectionInfo, plan: IndexPlan): Generator<Stored, void, undefined> {
  const seen = plan.index.multikey ? new Set<string>() : undefined;
  for (const range of plan.ranges) {
    for (const { key, value } of readRange(view.reader, 'indexes', range)) {
      const idKey = key.subarray(value.readUInt16BE());
      if (seen?.has(keyText(idKey))) continue;
      seen?.add(keyText(idKey));
      const bytes = view.reader.get('documents', withPrefix(info.id, idKey));
      if (bytes) yield { idKey, bytes };
    }
  }
}

function* scanUnion(view: View, info: CollectionInfo, plans: readonly Plan[]): Generator<Stored, void, undefined> {
  const seen = new Set<string>();
  for (const plan of plans) {
    for (const stored of scanStored(view, info, plan)) {
      if (seen.has(keyText(stored.idKey))) continue;
      seen.add(keyText(stored.idKey));
      yield stored;
    }
  }
}

/** The stored documents a plan leads to, each once, in the plan's order; a transaction's own writes are not in it. */
export function scanStored(view: View, info: CollectionInfo, plan: Plan): Generator<Stored, void, undefined> {
  if (plan.kind === 'documents') return scanDocuments(view, plan.ranges);
  if (plan.kind === 'index') return scanIndex(view, info, plan);
  return scanUnion(view, info, plan.plans);
}
