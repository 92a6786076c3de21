import { FeelRange } from 'feelin';
import { compare } from './compare.ts';
import type { FeelValue } from './FeelValue.ts';

/** Whether a range includes a value, or another range wholly; null when they cannot be compared. */
export function contains(range: FeelRange, value: FeelValue): boolean | null {
  if (value instanceof FeelRange) return containsRange(range, value);
  const low = aboveStart(range, value);
  const high = belowEnd(range, value);
  if (low === null || high === null) return null;
  return low && high;
}

function aboveStart(range: FeelRange, value: FeelValue): boolean | null {
  if (range.start === null) return value !== null || null;
  const order = compare(value, range.start as FeelValue);
  if (order === undefined) return null;
  return range['start included'] ? order >= 0 : order > 0;
}

function belowEnd(range: FeelRange, value: FeelValue): boolean | null {
  if (range.end === null) return value !== null || null;
  const order = compare(value, range.end as FeelValue);
  if (order === undefined) return null;
  return range['end included'] ? order <= 0 : order < 0;
}

function containsRange(outer: FeelRange, inner: FeelRange): boolean | null {
  const start = compare(inner.start as FeelValue, outer.start as FeelValue);
  const end = compare(inner.end as FeelValue, outer.end as FeelValue);
  if (start === undefined || end === undefined) return null;
  const startsInside = start > 0 || (start === 0 && (outer['start included'] || !inner['start included']));
  const endsInside = end < 0 || (end === 0 && (outer['end included'] || !inner['end included']));
  return startsInside && endsInside;
}
