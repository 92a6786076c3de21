import type { Value } from '../values/value.ts';

/** Values of `let`, by name without `$$`. */
export type Variables = Readonly<Record<string, Value>>;
