import { add, divide, multiply } from '../values/decimal.ts';
import { compare } from '../values/compare.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { difference, sum } from '../values/operators.ts';
import { isList } from '../values/typeOf.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';

type Aggregate = (list: readonly FeelValue[]) => FeelValue;

/** A function of one list, or of its items one by one. */
const aggregate = (name: string, compute: Aggregate): BuiltIn =>
  builtIn(
    name,
    overload({ list: 'list' }, ({ list }) => compute(list)),
    overload({ '...list': 'any' }, ({ '...list': items }) => (items.length === 0 || items.some(isList) ? null : compute(items))),
  );

/** The same for numbers only: null when an item is none. */
const ofNumbers = (name: string, compute: (numbers: readonly number[]) => FeelValue): BuiltIn =>
  aggregate(name, (list) => (list.every((item) => typeof item === 'number') ? compute(list) : null));

/** Functions that make one value of many (DMN 10.3.4.4). */
export const statisticsBuiltIns: readonly BuiltIn[] = [
  aggregate('min', (list) => extreme(list, -1)),
  aggregate('max', (list) => extreme(list, 1)),
  aggregate('sum', total),
  aggregate('all', (list) => quantified(list, false)),
  aggregate('any', (list) => quantified(list, true)),
  ofNumbers('product', (numbers) => (numbers.length === 0 ? null : numbers.reduce(multiply, 1))),
  ofNumbers('mean', mean),
  ofNumbers('median', median),
  ofNumbers('stddev', standardDeviation),
  ofNumbers('mode', mode),
];

function extreme(list: readonly FeelValue[], sign: 1 | -1): FeelValue {
  let best: FeelValue = list[0] ?? null;
  for (const item of list) {
    const order = compare(item, best);
    if (order === undefined) return null;
    if (order * sign > 0) best = item;
  }
  return best;
}

function total(list: readonly FeelValue[]): FeelValue {
  const [first, ...rest] = list;
  if (typeof first === 'string' || difference(first ?? null, first ?? null) === undefined) return null;
  return rest.reduce<FeelValue>((soFar, item) => sum(soFar, item) ?? null, first ?? null);
}

/** `any` of three values when `decisive` is true, `all` when it is false. */
function quantified(list: readonly FeelValue[], decisive: boolean): FeelValue {
  if (list.includes(decisive)) return decisive;
  return list.every((item) => typeof item === 'boolean') ? !decisive : null;
}

function mean(numbers: readonly number[]): FeelValue {
  return numbers.length === 0 ? null : divide(numbers.reduce(add, 0), numbers.length);
}

function median(numbers: readonly number[]): FeelValue {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : mean([upper, sorted[sorted.length / 2 - 1] ?? upper]);
}

function standardDeviation(numbers: readonly number[]): FeelValue {
  if (numbers.length < 2) return null;
  const average = numbers.reduce(add, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((soFar, number) => soFar + (number - average) ** 2, 0) / (numbers.length - 1));
}

/** All numbers that occur most often, smallest first. */
function mode(numbers: readonly number[]): FeelValue {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([number]) => number)
    .toSorted((a, b) => a - b);
}
