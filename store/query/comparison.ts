import { storeError } from '../errors/storeError.ts';
import { compareValues, equalValues } from '../values/compareValues.ts';
import { kindOf } from '../values/kindOf.ts';
import { numberValue } from '../values/numberValue.ts';
import { orderedKey } from '../values/orderedKey.ts';
import type { Value } from '../values/value.ts';
import { isRegex, regexPredicate } from './compileRegex.ts';
import type { ValuePredicate } from './predicate.ts';

/** Equality as a query means it: null also finds a missing field. */
export function equalsPredicate(operand: Value): ValuePredicate {
  return (value) => equalValues(value, operand);
}

const isNaNValue = (value: Value): boolean => Number.isNaN(numberValue(value) ?? 0);

export type Order = '$gt' | '$gte' | '$lt' | '$lte';

const ACCEPTS: Readonly<Record<Order, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** Comparison within the operand's own class of types ("type bracketing"); MinKey and MaxKey compare with everything. */
export function orderPredicate(operator: Order, operand: Value): ValuePredicate {
  if (isRegex(operand)) throw storeError('BadValue', `Can't have RegEx as arg to predicate over field with ${operator}.`);
  const kind = kindOf(operand);
  const accepts = ACCEPTS[operator];
  if (kind === 'minKey' || kind === 'maxKey') return (value) => value !== undefined && accepts(compareValues(value, operand));
  const inclusive = operator === '$gte' || operator === '$lte';
  if (kind === 'number' && isNaNValue(operand)) return (value) => inclusive && kindOf(value) === 'number' && isNaNValue(value);
  return (value) => kindOf(value) === kind && !(kind === 'number' && isNaNValue(value)) && accepts(compareValues(value, operand));
}

/** Membership by a set of ordered keys, so that a long list costs no more per document than a short one. */
export function inPredicate(operand: Value): ValuePredicate {
  if (!Array.isArray(operand)) throw storeError('BadValue', '$in needs an array');
  const members = operand as readonly Value[];
  if (members.some((member) => isOperatorLike(member))) throw storeError('BadValue', 'cannot nest $ under $in');
  const patterns = members.filter(isRegex).map((regex) => regexPredicate(regex));
  const keys = new Set(members.filter((member) => !isRegex(member)).map((member) => orderedKey(member).toString('latin1')));
  return (value) => (keys.size > 0 && keys.has(orderedKey(value).toString('latin1'))) || patterns.some((pattern) => pattern(value));
}

function isOperatorLike(value: Value): boolean {
  return kindOf(value) === 'object' && Object.keys(value as object)[0]?.startsWith('$') === true && !('$ref' in (value as object));
}
