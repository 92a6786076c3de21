import type { IndexInfo } from '../catalog/collectionInfo.ts';
import type { IndexField } from '../index/indexSpec.ts';
import { componentKey } from '../index/indexKeys.ts';
import { endOf, withPrefix } from '../index/keyspace.ts';
import type { KeyRange } from '../storage/reader.ts';
import { KIND_RANK } from '../values/kindOf.ts';
import { inverted } from '../values/orderedKey.ts';
import type { Document, Value } from '../values/value.ts';
import type { Bounds, Constraints, PathConstraint } from './constraints.ts';
import { partialCovers } from './partialCovers.ts';
import type { Plan } from './plan.ts';
import type { SortSpec } from './sortSpec.ts';

export interface Wanted {
  readonly filter: Document;
  readonly constraints: Constraints;
  readonly sort: SortSpec;
}

export interface ScoredPlan {
  readonly plan: Plan;
  readonly score: number;
}

const MOST_RANGES = 500;

/** In a multikey index two fields under one array hold values of the same element; a filter may mean two different ones. */
function usable(index: IndexInfo, field: IndexField, earlier: readonly IndexField[]): boolean {
  return !index.multikey || !earlier.some((other) => other.parts[0] === field.parts[0]);
}

function covers(index: IndexInfo, { filter, constraints }: Wanted): boolean {
  const { spec } = index;
  if (spec.partialFilterExpression && !partialCovers(spec.partialFilterExpression, filter, constraints)) return false;
  if (!spec.sparse) return true;
  return spec.fields.some(({ path }) => {
    const constraint = constraints.get(path);
    if (constraint?.equals) return constraint.equals.every((value) => value !== null && value !== undefined);
    return constraint?.bounds.some(({ low }) => low[0] !== KIND_RANK.null) === true;
  });
}

interface Prefix {
  readonly keys: readonly Buffer[];
  readonly length: number;
}

/** The longest run of fields from the left on which the filter names the values, and every combination of those. */
function equalityPrefix(index: IndexInfo, constraints: Constraints): Prefix {
  const { fields } = index.spec;
  let keys: Buffer[] = [Buffer.alloc(0)];
  let length = 0;
  for (const [i, field] of fields.entries()) {
    const values = constraints.get(field.path)?.equals;
    if (!values || values.length * keys.length > MOST_RANGES || !usable(index, field, fields.slice(0, i))) break;
    keys = keys.flatMap((key) => distinctKeys(values, field).map((component) => Buffer.concat([key, component])));
    length++;
  }
  return { keys, length };
}

function distinctKeys(values: readonly Value[], field: IndexField): readonly Buffer[] {
  const keys = new Map(values.map((value) => componentKey(value, field.direction)).map((key) => [key.toString('latin1'), key]));
  return [...keys.values()].sort((a, b) => Buffer.compare(a, b));
}

/** On an array one element may meet the lower bound and another the upper, so a multikey index can use only one of them. */
function boundsOf(index: IndexInfo, field: IndexField, constraint: PathConstraint | undefined): Bounds | undefined {
  const [first, ...others] = constraint?.bounds ?? [];
  if (!first) return undefined;
  const { low, high } = index.multikey ? first : others.reduce(intersection, first);
  return field.direction === 1 ? { low, high } : { low: inverted(high), high: inverted(low) };
}

function intersection(a: Bounds, b: Bounds): Bounds {
  return {
    low: Buffer.compare(a.low, b.low) >= 0 ? a.low : b.low,
    high: Buffer.compare(endOf(a.high), endOf(b.high)) <= 0 ? a.high : b.high,
  };
}

/** Which way the index must be read to give the order asked for; 0 if it cannot give it. */
function sortDirection(index: IndexInfo, sort: SortSpec, prefix: Prefix): 1 | -1 | 0 {
  if (sort.length === 0 || index.multikey || prefix.keys.length !== 1) return 0;
  const fixed = new Set(index.spec.fields.slice(0, prefix.length).map(({ path }) => path));
  const wanted = sort.filter(({ path }) => !fixed.has(path));
  const given = [...index.spec.fields.slice(prefix.length), { path: '_id', direction: 1 as const }];
  let way: 1 | -1 | 0 = 0;
  for (const [i, { path, direction }] of wanted.entries()) {
    const field = given[i];
    if (field?.path !== path) return 0;
    const step = direction === field.direction ? 1 : -1;
    if (way !== 0 && way !== step) return 0;
    way = step;
  }
  return way === 0 ? 1 : way;
}

function rangeOf(head: Buffer, bounds: Bounds | undefined, reverse: boolean): KeyRange {
  const low = bounds ? Buffer.concat([head, bounds.low]) : head;
  const high = endOf(bounds ? Buffer.concat([head, bounds.high]) : head);
  return reverse ? { from: high, to: low, reverse } : { from: low, to: high, reverse };
}

/** The plan over one index, or undefined if the index would miss documents or helps nothing. */
export function planIndex(index: IndexInfo, wanted: Wanted, forced = false): ScoredPlan | undefined {
  if (!covers(index, wanted)) return undefined;
  const prefix = equalityPrefix(index, wanted.constraints);
  const { fields } = index.spec;
  const next = fields[prefix.length];
  const free = next && usable(index, next, fields.slice(0, prefix.length)) ? next : undefined;
  const bounds = free && boundsOf(index, free, wanted.constraints.get(free.path));
  const way = sortDirection(index, wanted.sort, prefix);
  const whole = prefix.length === fields.length && index.spec.unique;
  const score = prefix.length * 10 + (whole ? 5 : 0) + (bounds ? 4 : 0) + (way === 0 ? 0 : 3);
  if (score === 0 && !forced) return undefined;
  const ranges = prefix.keys.map((head) => rangeOf(withPrefix(index.id, head), bounds, way === -1));
  return { score, plan: { kind: 'index', index, ranges, sorted: wanted.sort.length === 0 || way !== 0 } };
}
