import { FeelSyntaxError } from './FeelSyntaxError.ts';

/** Longest FEEL text that is read, in characters. */
export const MAX_FEEL_LENGTH = 10_000;

/** Deepest nesting of brackets that is read; the compiler recurses once a level. */
export const MAX_FEEL_DEPTH = 200;

/** Deepest syntax tree that is compiled: `1 + 1 + 1` nests once a term. */
export const MAX_TREE_DEPTH = 1_000;

const TOKENS = /"(?:\\.|[^"\\])*"|[([{]|[)\]}]/g;

/** Throws when brackets are nested deeper than `limit`, so that hostile text cannot exhaust the stack. */
export function assertNestingWithin(feel: string, limit: number): void {
  let depth = 0;
  for (const [token] of feel.matchAll(TOKENS)) {
    if ('([{'.includes(token)) depth += 1;
    else if (')]}'.includes(token)) depth -= 1;
    if (depth > limit) throw new FeelSyntaxError(feel, `nested deeper than ${limit} levels`);
  }
}
