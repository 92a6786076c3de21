import { isoText } from '../values/isoText.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';

/** `cycle(3, duration("PT1H"))` is `R3/PT1H`; without a number, or with null, it has no end. Zeebe's own, for timers. */
export const cycleBuiltIn: BuiltIn = builtIn(
  'cycle',
  overload({ interval: 'duration' }, ({ interval }) => `R/${isoText(interval)}`),
  overload(
    { repetitions: 'number?', interval: 'duration' },
    ({ repetitions, interval }) => `R${repetitions === undefined ? '' : Math.trunc(repetitions)}/${isoText(interval)}`,
  ),
);
