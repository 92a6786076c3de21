import type { DocumentPredicate } from '../query/predicate.ts';
import type { Value } from '../values/value.ts';
import { checkExpression } from './checkExpression.ts';
import { evaluate } from './evaluate.ts';
import { toPlain } from './toPlain.ts';
import type { Variables } from './variables.ts';

const truthy = (value: Value): boolean => value !== null && value !== undefined && value !== false && value !== 0;

/** `$expr`: the truth of an aggregation expression over the document. */
export function compileExpression(expression: Value, variables: Variables): DocumentPredicate {
  checkExpression(expression);
  const plain = toPlain(expression);
  return (document) => truthy(evaluate(toPlain(document), plain, variables));
}
