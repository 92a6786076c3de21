import type { CollectionInfo, IndexInfo } from '../catalog/collectionInfo.ts';
import { storeError } from '../errors/storeError.ts';
import { compareValues } from '../values/compareValues.ts';
import { isDocument } from '../values/isDocument.ts';
import type { Document, Value } from '../values/value.ts';
import { constraintsOf } from './constraints.ts';
import type { Plan } from './plan.ts';
import { planDocuments } from './planDocuments.ts';
import { planIndex, type ScoredPlan, type Wanted } from './planIndex.ts';
import type { SortSpec } from './sortSpec.ts';

export interface PlanRequest {
  readonly filter: Document;
  readonly sort: SortSpec;
  readonly hint?: Value;
}

const NO_SUCH_HINT =
  'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index';

function isHinted(hint: Value, index: IndexInfo): boolean {
  return typeof hint === 'string' ? index.spec.name === hint : compareValues(index.spec.key, hint) === 0;
}

function isIdentityHint(hint: Value): boolean {
  if (hint === '_id_') return true;
  return isDocument(hint) && ['_id', '$natural'].includes(Object.keys(hint)[0] ?? '');
}

function planHint(info: CollectionInfo, wanted: Wanted, hint: Value): Plan {
  if (isIdentityHint(hint)) return planDocuments(info, wanted).plan;
  const index = info.indexes.find((candidate) => isHinted(hint, candidate));
  const scored = index && planIndex(index, wanted, true);
  if (!scored) throw storeError('BadValue', NO_SUCH_HINT);
  return scored.plan;
}

function bestOf(info: CollectionInfo, wanted: Wanted): ScoredPlan {
  let best = planDocuments(info, wanted);
  for (const index of info.indexes) {
    const scored = planIndex(index, wanted);
    if (scored && scored.score > best.score) best = scored;
  }
  return best;
}

/** The branches of an $or, if every one of them finds its documents by an index; one full scan is better than several. */
function planBranches(info: CollectionInfo, filter: Document): Plan | undefined {
  const branches = filter['$or'];
  if (!Array.isArray(branches) || branches.length === 0) return undefined;
  const plans: Plan[] = [];
  for (const branch of branches as readonly Value[]) {
    if (!isDocument(branch)) return undefined;
    const { score, plan } = bestOf(info, { filter: branch, constraints: constraintsOf(branch), sort: [] });
    if (score === 0) return undefined;
    plans.push(plan);
  }
  return { kind: 'union', plans, sorted: false };
}

/** Chooses how to find a filter's documents: equality on the longest prefix first, then a bound, then the order asked for. */
export function planQuery(info: CollectionInfo, { filter, sort, hint }: PlanRequest): Plan {
  const wanted: Wanted = { filter, sort, constraints: constraintsOf(filter) };
  if (hint !== undefined && hint !== null && hint !== '') return planHint(info, wanted, hint);
  const best = bestOf(info, wanted);
  if (best.score < 10) return (best.score === 0 || '$or' in filter ? planBranches(info, filter) : undefined) ?? best.plan;
  return best.plan;
}
