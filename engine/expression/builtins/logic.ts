import { equals } from '../values/equals.ts';
import { zoneOf } from '../values/compare.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { isTemporal, typeOf } from '../values/typeOf.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';

/** Functions on truth, and on whether a value is there. */
export const logicBuiltIns: readonly BuiltIn[] = [
  builtIn(
    'not',
    overload({ negand: 'boolean' }, ({ negand }) => !negand),
  ),
  builtIn(
    'is defined',
    overload({ value: 'any' }, ({ value }) => value !== null),
  ),
  builtIn(
    'get or else',
    overload({ value: 'any', default: 'any' }, ({ value, default: otherwise }) => value ?? otherwise),
  ),
  builtIn(
    'is',
    overload({ value1: 'any', value2: 'any' }, ({ value1, value2 }) => isSame(value1, value2)),
  ),
];

/** Same type and same value; times are the same in the same zone only. */
function isSame(a: FeelValue, b: FeelValue): boolean {
  if (typeOf(a) !== typeOf(b)) return false;
  if (isTemporal(a) && isTemporal(b) && zoneOf(a) !== zoneOf(b)) return false;
  return equals(a, b) === true;
}
