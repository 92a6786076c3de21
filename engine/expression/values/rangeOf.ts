import { FeelRange } from 'feelin';
import type { FeelValue } from './FeelValue.ts';
import { typeOf } from './typeOf.ts';

/** Ends of a range; null is an open end. */
export interface RangeEnds {
  readonly start: FeelValue;
  readonly end: FeelValue;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}

const COMPARABLE = ['number', 'string', 'date', 'time', 'date and time', 'days and time duration', 'years and months duration'];

/** A range, or null when its ends cannot be compared with each other. */
export function rangeOf({ start, end, startIncluded, endIncluded }: RangeEnds): FeelRange | null {
  const types = [start, end].filter((value) => value !== null).map(typeOf);
  const [type] = types;
  if (type === undefined || !COMPARABLE.includes(type) || types.some((other) => other !== type)) return null;
  return new FeelRange({
    start,
    end,
    'start included': start !== null && startIncluded,
    'end included': end !== null && endIncluded,
    valueType: type === 'date and time' ? 'date time' : type.endsWith('duration') ? 'duration' : type,
  });
}
