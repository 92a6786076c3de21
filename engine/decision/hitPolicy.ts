import type { Evaluation } from '../expression/expression.ts';
import { compare } from '../expression/values/compare.ts';
import { equals } from '../expression/values/equals.ts';
import { feelText } from '../expression/values/feelText.ts';
import type { FeelContext, FeelValue } from '../expression/values/FeelValue.ts';
import { sum } from '../expression/values/operators.ts';

export const HIT_POLICIES = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'] as const;
/** How the rules that match make one result. */
export type HitPolicy = (typeof HIT_POLICIES)[number];

export const AGGREGATIONS = ['SUM', 'COUNT', 'MIN', 'MAX'] as const;
/** What COLLECT makes of the values. */
export type Aggregation = (typeof AGGREGATIONS)[number];

/** What applying a hit policy needs of its table. */
export interface HitRule {
  readonly policy: HitPolicy;
  readonly aggregation: Aggregation | undefined;
  /** Output values of each column by priority, highest first; empty when the model gives none. */
  readonly priorities: readonly { readonly column: string; readonly values: readonly FeelValue[] }[];
  readonly columns: readonly string[];
}

/** Makes the table's result of the outputs of the rules that match, in the order of the rules; there is at least one. */
export function applyHitPolicy(hit: HitRule, outputs: readonly FeelContext[]): Evaluation<FeelValue> {
  const values = outputs.map((output) => shaped(output, hit.columns));
  const first = values[0] ?? null;
  switch (hit.policy) {
    case 'UNIQUE':
      return outputs.length === 1
        ? { ok: true, value: first }
        : { ok: false, message: `multiple values aren't allowed for UNIQUE hit policy. found: '${feelText(outputs)}'` };
    case 'ANY':
      return values.every((value) => equals(value, first) === true)
        ? { ok: true, value: first }
        : { ok: false, message: `different values aren't allowed for ANY hit policy. found: '${feelText(outputs)}'` };
    case 'FIRST':
      return { ok: true, value: first };
    case 'RULE ORDER':
      return { ok: true, value: values };
    case 'PRIORITY':
      return { ok: true, value: shaped(byPriority(hit, outputs)[0] ?? {}, hit.columns) };
    case 'OUTPUT ORDER':
      return { ok: true, value: byPriority(hit, outputs).map((output) => shaped(output, hit.columns)) };
    case 'COLLECT':
      return hit.aggregation === undefined ? { ok: true, value: values } : aggregate(hit.aggregation, values);
  }
}

/** One column gives its value, several give a context. */
export function shaped(output: FeelContext, columns: readonly string[]): FeelValue {
  const [only, ...others] = columns;
  return only !== undefined && others.length === 0 ? (output[only] ?? null) : output;
}

function byPriority(hit: HitRule, outputs: readonly FeelContext[]): readonly FeelContext[] {
  const ranks = (output: FeelContext): readonly number[] =>
    hit.priorities.map(({ column, values }) => rankOf(output[column] ?? null, values));
  return outputs.toSorted((a, b) => {
    const [left, right] = [ranks(a), ranks(b)];
    const decisive = left.findIndex((rank, index) => rank !== right[index]);
    return decisive < 0 ? 0 : (left[decisive] ?? 0) - (right[decisive] ?? 0);
  });
}

function rankOf(value: FeelValue, values: readonly FeelValue[]): number {
  const index = values.findIndex((candidate) => equals(candidate, value) === true);
  return index < 0 ? values.length : index;
}

function aggregate(aggregation: Aggregation, values: readonly FeelValue[]): Evaluation<FeelValue> {
  if (aggregation === 'COUNT') return { ok: true, value: values.length };
  const stranger = values.find((value) => typeof value !== 'number');
  if (stranger !== undefined) return { ok: false, message: `expected number but found '${feelText([stranger]).slice(1, -1)}'` };
  return { ok: true, value: values.reduce((a, b) => combine(aggregation, a, b)) };
}

function combine(aggregation: Exclude<Aggregation, 'COUNT'>, a: FeelValue, b: FeelValue): FeelValue {
  if (aggregation === 'SUM') return sum(a, b) ?? null;
  const order = compare(a, b) ?? 0;
  return (aggregation === 'MIN') === order <= 0 ? a : b;
}
