import { FeelFailure } from '../FeelFailure.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { modulo, roundTo } from '../values/decimal.ts';
import { durationOfMillis, durationOfMonths, millisOf, monthsOf } from '../values/durations.ts';
import { typeOf } from '../values/typeOf.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';
import { parseNumber } from './parseNumber.ts';

type Mode = (units: number) => number;

const awayFromZero: Mode = (units) => Math.sign(units) * Math.ceil(Math.abs(units));
const halfUp: Mode = (units) => Math.sign(units) * Math.floor(Math.abs(units) + 0.5);
const halfDown: Mode = (units) => Math.sign(units) * Math.ceil(Math.abs(units) - 0.5);

/** To the even neighbour when both are as near. */
const halfEven: Mode = (units) => {
  const low = Math.floor(units);
  if (units - low !== 0.5) return Math.round(units);
  return low % 2 === 0 ? low : low + 1;
};

const rounding = (name: string, mode: Mode): BuiltIn =>
  builtIn(
    name,
    overload({ n: 'number', scale: 'number?' }, ({ n, scale }) => rounded(n, scale ?? 0, mode)),
  );

/** Functions on numbers (DMN 10.3.4.5 and Camunda's). */
export const numberBuiltIns: readonly BuiltIn[] = [
  builtIn(
    'number',
    overload({ from: 'string' }, ({ from }) => parseNumber(from, undefined, undefined)),
    overload({ from: 'string', 'grouping separator': 'string?', 'decimal separator': 'string?' }, (args) =>
      parseNumber(args.from, args['grouping separator'], args['decimal separator']),
    ),
    overload({ from: 'number' }, ({ from }) => from),
  ),
  builtIn(
    'decimal',
    overload({ n: 'number', scale: 'number' }, ({ n, scale }) => rounded(n, scale, halfEven)),
  ),
  rounding('floor', Math.floor),
  rounding('ceiling', Math.ceil),
  rounding('round up', awayFromZero),
  rounding('round down', Math.trunc),
  rounding('round half up', halfUp),
  rounding('round half down', halfDown),
  builtIn(
    'abs',
    overload({ n: 'number' }, ({ n }) => Math.abs(n)),
    overload({ n: 'duration' }, ({ n }) =>
      typeOf(n) === 'years and months duration' ? durationOfMonths(Math.abs(monthsOf(n))) : durationOfMillis(Math.abs(millisOf(n))),
    ),
  ),
  builtIn(
    'modulo',
    overload({ dividend: 'number', divisor: 'number' }, ({ dividend, divisor }) => {
      if (divisor === 0) throw new FeelFailure('Division by zero');
      return modulo(dividend, divisor);
    }),
  ),
  builtIn(
    'sqrt',
    overload({ number: 'number' }, ({ number }) => finite(Math.sqrt(number))),
  ),
  builtIn(
    'log',
    overload({ number: 'number' }, ({ number }) => finite(Math.log(number))),
  ),
  builtIn(
    'exp',
    overload({ number: 'number' }, ({ number }) => finite(Math.exp(number))),
  ),
  builtIn(
    'odd',
    overload({ number: 'number' }, ({ number }) => Math.abs(number % 2) === 1),
  ),
  builtIn(
    'even',
    overload({ number: 'number' }, ({ number }) => number % 2 === 0),
  ),
];

function finite(value: number): FeelValue {
  return Number.isFinite(value) ? value : null;
}

const MAX_SCALE = 6176;

function rounded(n: number, scale: number, mode: Mode): FeelValue {
  if (!Number.isInteger(scale) || scale > MAX_SCALE || scale < -MAX_SCALE + 65) return null;
  const result = roundTo(n, scale, mode);
  return result === 0 ? 0 : result;
}
