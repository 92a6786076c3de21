import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import type { Value } from '../values/value.ts';
import { KNOWN_EXPRESSIONS } from './expressionContext.ts';

/** Refuses operators that this store does not evaluate exactly, wherever they stand in the expression. */
export function checkExpression(expression: Value, alsoKnown: ReadonlySet<string> = new Set()): void {
  if (Array.isArray(expression)) expression.forEach((member) => checkExpression(member, alsoKnown));
  if (!isDocument(expression)) return;
  for (const [name, operand] of Object.entries(expression)) {
    if (name === '$literal') continue;
    if (name.startsWith('$') && !KNOWN_EXPRESSIONS.has(name) && !alsoKnown.has(name))
      throw storeError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
    checkExpression(operand, alsoKnown);
  }
}
