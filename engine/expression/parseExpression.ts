import { boundedCache } from './boundedCache.ts';
import { BUILT_IN_NAMES } from './builtins/builtInNames.ts';
import type { Expression } from './expression.ts';
import { parseTree } from './parseTree.ts';

const known = boundedCache(5_000, (text: string): Expression => {
  const isStatic = !text.startsWith('=') || text.length === 1;
  if (!isStatic) parseTree(text.slice(1), 'expression', BUILT_IN_NAMES);
  return Object.freeze({ text, isStatic });
});

/** Reads an attribute of a model: FEEL behind `=`, otherwise static; throws `FeelSyntaxError` for FEEL that cannot be read. */
export function parseExpression(text: string): Expression {
  return known(text);
}
