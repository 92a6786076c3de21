import { FeelRange } from 'feelin';
import { compare } from '../values/compare.ts';
import { contains } from '../values/contains.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';

/** A point or a range, by its two ends. */
interface Span {
  readonly start: FeelValue;
  readonly end: FeelValue;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}

type Relation = (a: Span, b: Span) => boolean | null;

const relation = (name: string, parameters: readonly [string, string], relate: Relation): BuiltIn =>
  builtIn(
    name,
    overload({ [parameters[0]]: 'any', [parameters[1]]: 'any' }, (args) => {
      const [a, b] = parameters.map((parameter) => spanOf(args[parameter] ?? null));
      return a === undefined || b === undefined ? null : relate(a, b);
    }),
  );

const swapped =
  (relate: Relation): Relation =>
  (a, b) =>
    relate(b, a);
const RANGES = ['range1', 'range2'] as const;
const VALUES = ['value1', 'value2'] as const;

/** Relations of points and ranges (DMN 1.3, 10.3.4.9). */
export const rangeBuiltIns: readonly BuiltIn[] = [
  relation('before', VALUES, before),
  relation('after', VALUES, swapped(before)),
  relation('meets', RANGES, meets),
  relation('met by', RANGES, swapped(meets)),
  relation('overlaps', RANGES, overlaps),
  relation('overlaps before', RANGES, overlapsBefore),
  relation('overlaps after', RANGES, swapped(overlapsBefore)),
  relation('finishes', VALUES, finishes),
  relation('finished by', VALUES, swapped(finishes)),
  relation('starts', VALUES, starts),
  relation('started by', VALUES, swapped(starts)),
  relation('coincides', VALUES, (a, b) => all(sameStart(a, b), sameEnd(a, b))),
  builtIn(
    'includes',
    overload({ range: 'any', value: 'any' }, ({ range, value }) => (range instanceof FeelRange ? contains(range, value) : null)),
  ),
  builtIn(
    'during',
    overload({ value: 'any', range: 'any' }, ({ value, range }) => (range instanceof FeelRange ? contains(range, value) : null)),
  ),
];

function spanOf(value: FeelValue): Span | undefined {
  if (value === null) return undefined;
  if (!(value instanceof FeelRange)) return { start: value, end: value, startIncluded: true, endIncluded: true };
  return {
    start: value.start as FeelValue,
    end: value.end as FeelValue,
    startIncluded: value['start included'],
    endIncluded: value['end included'],
  };
}

/** Holds when all do; null when one cannot be said. */
function all(...parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(null)) return null;
  return !parts.includes(false);
}

function ordered(a: FeelValue, b: FeelValue, holds: (order: number) => boolean): boolean | null {
  const order = compare(a, b);
  return order === undefined ? null : holds(order);
}

function before(a: Span, b: Span): boolean | null {
  const touching = a.endIncluded && b.startIncluded;
  return ordered(a.end, b.start, (order) => order < 0 || (order === 0 && !touching));
}

function meets(a: Span, b: Span): boolean | null {
  return all(
    a.endIncluded && b.startIncluded,
    ordered(a.end, b.start, (order) => order === 0),
  );
}

function overlaps(a: Span, b: Span): boolean | null {
  const [aFirst, bFirst] = [before(a, b), before(b, a)];
  return aFirst === null || bFirst === null ? null : !aFirst && !bFirst;
}

/** `a` starts no later, ends within `b`, and they have more than nothing in common. */
function overlapsBefore(a: Span, b: Span): boolean | null {
  const startsFirst = ordered(a.start, b.start, (order) => order < 0 || (order === 0 && a.startIncluded && !b.startIncluded));
  const endsInside = ordered(a.end, b.end, (order) => order < 0 || (order === 0 && (!a.endIncluded || b.endIncluded)));
  return all(startsFirst, endsInside, overlaps(a, b));
}

function sameStart(a: Span, b: Span): boolean | null {
  return ordered(a.start, b.start, (order) => order === 0 && a.startIncluded === b.startIncluded);
}

function sameEnd(a: Span, b: Span): boolean | null {
  return ordered(a.end, b.end, (order) => order === 0 && a.endIncluded === b.endIncluded);
}

function finishes(a: Span, b: Span): boolean | null {
  return all(
    sameEnd(a, b),
    ordered(a.start, b.start, (order) => order > 0 || (order === 0 && (b.startIncluded || !a.startIncluded))),
  );
}

function starts(a: Span, b: Span): boolean | null {
  return all(
    sameStart(a, b),
    ordered(a.end, b.end, (order) => order < 0 || (order === 0 && (b.endIncluded || !a.endIncluded))),
  );
}
