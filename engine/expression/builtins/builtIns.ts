import type { FeelCallable } from '../values/FeelValue.ts';
import { contextBuiltIns } from './contexts.ts';
import { listBuiltIns } from './lists.ts';
import { logicBuiltIns } from './logic.ts';
import { numberBuiltIns } from './numbers.ts';
import { rangeBuiltIns } from './ranges.ts';
import { statisticsBuiltIns } from './statistics.ts';
import { temporalBuiltIns } from './temporals.ts';
import { assertBuiltIn, textBuiltIns } from './text.ts';
import { cycleBuiltIn } from './timers.ts';

/** Built-in functions that depend on their arguments alone, by name. */
export const builtIns: ReadonlyMap<string, FeelCallable> = new Map([
  ...logicBuiltIns,
  ...textBuiltIns,
  ...numberBuiltIns,
  ...listBuiltIns,
  ...statisticsBuiltIns,
  ...contextBuiltIns,
  ...rangeBuiltIns,
  ...temporalBuiltIns,
  cycleBuiltIn,
  assertBuiltIn,
]);
