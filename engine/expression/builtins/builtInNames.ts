import { builtIns } from './builtIns.ts';

/** Names of functions, told to the parser so that it reads a name with spaces as one. */
export const BUILT_IN_NAMES: Readonly<Record<string, unknown>> = Object.fromEntries(
  [...builtIns.keys(), 'random number'].filter((name) => name.includes(' ')).map((name) => [name, true]),
);
