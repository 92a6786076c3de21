import { equals } from '../values/equals.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { isList } from '../values/typeOf.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';

const same = (a: FeelValue, b: FeelValue): boolean => equals(a, b) === true;
const distinct = (list: readonly FeelValue[]): readonly FeelValue[] =>
  list.filter((item, index) => list.findIndex((other) => same(other, item)) === index);
const duplicates = (list: readonly FeelValue[]): readonly FeelValue[] =>
  distinct(list).filter((item) => list.filter((other) => same(other, item)).length > 1);
const flatten = (list: readonly FeelValue[]): readonly FeelValue[] => list.flatMap((item) => (isList(item) ? flatten(item) : [item]));

/** Position from 1, or from -1 at the end, as an index; undefined outside the list. */
function indexOf(list: readonly FeelValue[], position: number): number | undefined {
  const index = position > 0 ? position - 1 : list.length + position;
  return position !== 0 && index >= 0 && index < list.length ? index : undefined;
}

/** Functions on lists (DMN 10.3.4.4 and Camunda's) that change or search them. */
export const listBuiltIns: readonly BuiltIn[] = [
  builtIn(
    'list contains',
    overload({ list: 'list', element: 'any' }, ({ list, element }) => list.some((item) => same(item, element))),
  ),
  builtIn(
    'count',
    overload({ list: 'list' }, ({ list }) => list.length),
  ),
  builtIn(
    'is empty',
    overload({ list: 'list' }, ({ list }) => list.length === 0),
  ),
  builtIn(
    'sublist',
    overload({ list: 'list', 'start position': 'number', length: 'number?' }, ({ list, 'start position': start, length }) =>
      sublist(list, start, length),
    ),
  ),
  builtIn(
    'append',
    overload({ list: 'list', '...item': 'any' }, ({ list, '...item': items }) => [...list, ...items]),
  ),
  builtIn(
    'concatenate',
    overload({ '...list': 'any' }, ({ '...list': lists }) => lists.flatMap((list) => list)),
  ),
  builtIn(
    'insert before',
    overload({ list: 'list', position: 'number', newItem: 'any' }, ({ list, position, newItem }) => insertBefore(list, position, newItem)),
  ),
  builtIn(
    'remove',
    overload({ list: 'list', position: 'number' }, ({ list, position }) => list.filter((_, index) => index !== indexOf(list, position))),
  ),
  builtIn(
    'reverse',
    overload({ list: 'list' }, ({ list }) => list.toReversed()),
  ),
  builtIn(
    'index of',
    overload({ list: 'list', match: 'any' }, ({ list, match }) => list.flatMap((item, index) => (same(item, match) ? [index + 1] : []))),
  ),
  builtIn(
    'union',
    overload({ '...list': 'any' }, ({ '...list': lists }) => distinct(lists.flatMap((list) => list))),
  ),
  builtIn(
    'distinct values',
    overload({ list: 'list' }, ({ list }) => distinct(list)),
  ),
  builtIn(
    'duplicate values',
    overload({ list: 'list' }, ({ list }) => duplicates(list)),
  ),
  builtIn(
    'flatten',
    overload({ list: 'list' }, ({ list }) => flatten(list)),
  ),
  builtIn(
    'partition',
    overload({ list: 'list', size: 'number' }, ({ list, size }) => partition(list, size)),
  ),
  builtIn(
    'list replace',
    overload({ list: 'list', position: 'number', newItem: 'any' }, ({ list, position, newItem }) =>
      list.map((item, index) => (index === indexOf(list, position) ? newItem : item)),
    ),
    overload({ list: 'list', match: 'function', newItem: 'any' }, ({ list, match, newItem }) =>
      list.map((item) => (match.call([item, newItem]) === true ? newItem : item)),
    ),
  ),
  builtIn(
    'sort',
    overload({ list: 'list', precedes: 'function' }, ({ list, precedes }) => sorted(list, (a, b) => precedes.call([a, b]))),
  ),
];

function sublist(list: readonly FeelValue[], start: number, length: number | undefined): FeelValue {
  const from = start < 0 ? Math.max(0, list.length + start) : start - 1;
  if (from < 0) return [];
  return list.slice(from, length === undefined ? undefined : from + Math.max(0, length));
}

function insertBefore(list: readonly FeelValue[], position: number, item: FeelValue): FeelValue {
  if (position === 0) return null;
  const index = position > 0 ? position - 1 : Math.max(0, list.length + position);
  return list.toSpliced(index, 0, item);
}

function partition(list: readonly FeelValue[], size: number): FeelValue {
  if (!Number.isInteger(size) || size < 1) return null;
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** Null when `precedes` answers anything but true or false. */
function sorted(list: readonly FeelValue[], precedes: (a: FeelValue, b: FeelValue) => FeelValue): FeelValue {
  const seen = { broken: false };
  const before = (a: FeelValue, b: FeelValue): boolean => {
    const answer = precedes(a, b);
    seen.broken ||= typeof answer !== 'boolean';
    return answer === true;
  };
  const result = list.toSorted((a, b) => (before(a, b) ? -1 : Number(before(b, a))));
  return seen.broken ? null : result;
}
