import { checkExpression } from '../aggregation/checkExpression.ts';
import type { Variables } from '../aggregation/variables.ts';
import { evaluate } from '../aggregation/evaluate.ts';
import { toPlain } from '../aggregation/toPlain.ts';
import { optionalDocument } from '../values/options.ts';
import type { Document } from '../values/value.ts';

/** A command's `let`, evaluated once. */
export function variablesOf(command: Document): Variables {
  const definitions = optionalDocument(command['let'], 'let');
  if (!definitions) return {};
  return Object.fromEntries(
    Object.entries(definitions).map(([name, expression]) => {
      checkExpression(expression);
      return [name, evaluate({}, toPlain(expression), {})];
    }),
  );
}
