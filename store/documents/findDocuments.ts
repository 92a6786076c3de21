import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import type { Variables } from '../aggregation/variables.ts';
import { compileFilter } from '../query/compileFilter.ts';
import type { DocumentPredicate } from '../query/predicate.ts';
import { planQuery } from '../query/planQuery.ts';
import type { SortSpec } from '../query/sortSpec.ts';
import type { Document, Value } from '../values/value.ts';
import { scanStored } from './scanPlan.ts';
import { sortFound } from './sortFound.ts';
import { type Found, keyText, withDocument } from './stored.ts';
import type { Overlay, View } from './view.ts';

export interface Query {
  readonly filter: Document;
  readonly sort?: SortSpec;
  readonly skip?: number;
  /** 0 or absent: no limit. */
  readonly limit?: number;
  readonly hint?: Value;
  readonly variables?: Variables;
}

function* matching(found: Iterable<Found>, matches: DocumentPredicate): Generator<Found, void, undefined> {
  for (const item of found) if (matches(item.document)) yield item;
}

function* overlaid(view: View, stored: Iterable<Found>, overlay: Overlay): Generator<Found, void, undefined> {
  for (const item of stored) if (!overlay.has(keyText(item.idKey))) yield item;
  for (const { idKey, document, bytes } of overlay.values()) if (document && bytes) yield { idKey, document, bytes };
}

function* decoded(
  view: View,
  info: CollectionInfo,
  query: Query & { readonly plan: ReturnType<typeof planQuery> },
): Generator<Found, void, undefined> {
  for (const stored of scanStored(view, info, query.plan)) yield withDocument(stored);
}

function* window(found: Iterable<Found>, skip: number, limit: number): Generator<Found, void, undefined> {
  let index = 0;
  for (const item of found) {
    if (index++ < skip) continue;
    yield item;
    if (limit > 0 && index >= skip + limit) return;
  }
}

/** Finds a query's documents lazily; only a sort that no index gives holds documents in memory, up to its limit. */
export function findDocuments(view: View, info: CollectionInfo | undefined, query: Query): Iterable<Found> {
  const matches = compileFilter(query.filter, query.variables);
  if (!info) return [];
  const { sort = [], skip = 0, limit = 0 } = query;
  const plan = planQuery(info, { filter: query.filter, sort, hint: query.hint });
  const stored = decoded(view, info, { ...query, plan });
  const overlay = view.overlayOf(info.id);
  const found = matching(overlay ? overlaid(view, stored, overlay) : stored, matches);
  const sorted = sort.length === 0 || (plan.sorted && !overlay) ? found : sortFound(found, sort, limit > 0 ? skip + limit : 0);
  return window(sorted, skip, limit);
}
